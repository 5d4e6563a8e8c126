package org.commissionconnector.calculator.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;

/** A mapping of a plan file whose keys are known; any other key is a problem. */
final class Section {
  private final YamlNode.Mapping mapping;
  private final Problems problems;

  private final boolean readable;

  private Section(YamlNode.Mapping mapping, Problems problems, boolean readable) {
    this.mapping = mapping;
    this.problems = problems;
    this.readable = readable;
  }

  /** A section that is not there. */
  static Section absent(SourcePosition at, Problems problems) {
    return new Section(new YamlNode.Mapping(Map.of(), at), problems, false);
  }

  /** Opens a node as a mapping with these keys; a node of another kind is a problem. */
  static Section open(YamlNode node, String what, Problems problems, List<String> keys) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      if (!(node instanceof YamlNode.Scalar scalar && scalar.text().isBlank())) {
        problems.add(node.at(), "file.mapping-expected", what, String.join(", ", keys));
      }
      return absent(node.at(), problems);
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key) && !key.isBlank()) {
                problems.add(
                    entry.keyAt(),
                    "file.unknown-key",
                    key,
                    what,
                    NearestWord.of(key, keys).orElse("?"));
              }
            });
    return new Section(mapping, problems, true);
  }

  SourcePosition at() {
    return mapping.at();
  }

  SourcePosition at(String key) {
    return mapping.at(key);
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  boolean isEmpty() {
    return mapping.entries().isEmpty();
  }

  Optional<YamlNode> node(String key) {
    return mapping.value(key);
  }

  /** The node; a problem when it is missing. */
  Optional<YamlNode> required(String key, String what) {
    require(key, what);
    return node(key);
  }

  /** A missing key is a problem, unless the section itself is one. */
  void require(String key, String what) {
    if (readable && !has(key)) {
      problems.add(mapping.at(), "file.missing-key", what, key);
    }
  }

  /** What a reader makes of the value, if there is one. */
  <T> Optional<T> read(String key, BiFunction<YamlNode, String, Optional<T>> reader) {
    return node(key).flatMap(node -> reader.apply(node, key));
  }

  /** The items of a list; a single value or a mapping in its place is a problem. */
  List<YamlNode> items(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    if (!(node.get() instanceof YamlNode.Scalar scalar && scalar.text().isBlank())) {
      problems.add(node.get().at(), "file.list-expected", key);
    }
    return List.of();
  }
}
