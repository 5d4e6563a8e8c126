package org.commissionconnector.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the plain values of a JSON object's first level, as text. */
final class BodyFields {
  private static final int MOST_FIELDS = 200;
  private static final int BAD_REQUEST = 400;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
          .build();

  private BodyFields() {}

  static Map<String, String> read(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal(BAD_REQUEST);
      }
      Map<String, String> fields = object(parser);
      if (parser.nextToken() != null) {
        throw new Refusal(BAD_REQUEST);
      }
      return fields;
    } catch (IOException notJson) {
      throw new Refusal(BAD_REQUEST);
    }
  }

  private static Map<String, String> object(JsonParser parser) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL && fields.size() < MOST_FIELDS) {
        fields.put(name, parser.getText());
      }
    }
    return fields;
  }
}
