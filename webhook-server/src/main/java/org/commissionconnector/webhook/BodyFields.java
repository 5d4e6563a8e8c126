package org.commissionconnector.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the plain values of each event of a JSON body as text, those of objects within too. */
final class BodyFields {
  private static final int MOST_FIELDS = 200;
  private static final int MOST_EVENTS = 1_000;
  private static final int BAD_REQUEST = 400;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
          .build();

  private final JsonParser parser;
  private final Optional<String> listField;

  private BodyFields(JsonParser parser, Optional<String> listField) {
    this.parser = parser;
    this.listField = listField;
  }

  /**
   * The body's events: itself, the elements of its list, or those of the list in a field.
   *
   * @throws Refusal when it is anything else
   */
  static List<Map<String, String>> read(byte[] body, Optional<String> listField) {
    try (JsonParser parser = JSON.createParser(body)) {
      List<Map<String, String>> events = new BodyFields(parser, listField).body();
      refuseUnless(parser.nextToken() == null);
      return events;
    } catch (IOException notJson) {
      throw new Refusal(BAD_REQUEST);
    }
  }

  private List<Map<String, String>> body() throws IOException {
    boolean isList = listField.equals(Optional.of(BodyShape.WHOLE_BODY));
    refuseUnless(parser.nextToken() == (isList ? JsonToken.START_ARRAY : JsonToken.START_OBJECT));
    if (isList) {
      return list();
    }
    return listField.isPresent() ? listWithin(listField.get()) : List.of(object());
  }

  private List<Map<String, String>> listWithin(String name) throws IOException {
    List<Map<String, String>> events = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean isList = name.equals(parser.currentName());
      JsonToken value = parser.nextToken();
      if (isList) {
        refuseUnless(value == JsonToken.START_ARRAY && events.isEmpty());
        events.addAll(list());
      } else {
        parser.skipChildren();
      }
    }
    return events;
  }

  private List<Map<String, String>> list() throws IOException {
    List<Map<String, String>> events = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      refuseUnless(next == JsonToken.START_OBJECT && events.size() < MOST_EVENTS);
      events.add(object());
    }
    return events;
  }

  private Map<String, String> object() throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    object("", fields);
    return fields;
  }

  private void object(String prefix, Map<String, String> fields) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && prefix.isEmpty()) {
        object(name + ".", fields);
      } else if (value.isStructStart()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL && fields.size() < MOST_FIELDS) {
        fields.put(name, parser.getText());
      }
    }
  }

  private static void refuseUnless(boolean held) {
    if (!held) {
      throw new Refusal(BAD_REQUEST);
    }
  }
}
