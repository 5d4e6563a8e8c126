package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes YAML as the JSON it stands for; {@code true}, {@code false} and {@code null} are words.
 */
final class YamlJson {
  private static final JsonFactory JSON = new JsonFactory();

  private YamlJson() {}

  static String of(YamlNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(node, json);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return text.toString();
  }

  private static void write(YamlNode node, JsonGenerator json) throws IOException {
    if (node instanceof YamlNode.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue().value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof YamlNode.Sequence sequence) {
      json.writeStartArray();
      for (YamlNode item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      scalar(((YamlNode.Scalar) node).text(), json);
    }
  }

  private static void scalar(String text, JsonGenerator json) throws IOException {
    switch (text) {
      case "true", "false" -> json.writeBoolean(text.equals("true"));
      case "null" -> json.writeNull();
      default -> json.writeString(text);
    }
  }
}
