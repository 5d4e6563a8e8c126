package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes YAML as the JSON it stands for; {@code true}, {@code false} and {@code null} are words.
 */
final class YamlJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private YamlJson() {}

  static String of(YamlNode node) {
    return json(node).toString();
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return scalar(((YamlNode.Scalar) node).text());
  }

  private static JsonNode scalar(String text) {
    return switch (text) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      default -> NODES.textNode(text);
    };
  }
}
