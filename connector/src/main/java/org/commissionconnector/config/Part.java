package org.commissionconnector.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.commissionconnector.calculator.file.Problems;
import org.commissionconnector.calculator.file.YamlNode;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;

/** A mapping of the settings file. What cannot be read becomes a problem and takes its default. */
final class Part {
  private final YamlNode.Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();

  Part(YamlNode.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  static Part empty(SourcePosition at, Problems problems) {
    return new Part(new YamlNode.Mapping(Map.of(), at), problems);
  }

  Optional<String> text(String key) {
    return read(key, text -> text);
  }

  String required(String key, String example) {
    return requiredAs(key, example, text -> text).orElse("");
  }

  <T> Optional<T> requiredAs(String key, String example, Function<String, T> reader) {
    if (mapping.value(key).isEmpty()) {
      known.add(key);
      problems.add(mapping.at(), "settings.missing", key, example);
    }
    return read(key, reader);
  }

  /**
   * Reads a scalar.
   *
   * @param reader may throw {@link BadValue}
   */
  <T> Optional<T> read(String key, Function<String, T> reader) {
    known.add(key);
    Optional<YamlNode> value = mapping.value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof YamlNode.Scalar scalar)) {
      problems.add(value.get().at(), "settings.not-a-value", key);
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      return Optional.empty();
    }
    return apply(scalar, reader);
  }

  private <T> Optional<T> apply(YamlNode.Scalar scalar, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(scalar.text()));
    } catch (BadValue bad) {
      problems.add(scalar.at(), bad.why());
      return Optional.empty();
    }
  }

  /** The mapping below a key; an empty one where there is none. */
  Part part(String key) {
    known.add(key);
    Optional<YamlNode> value = mapping.value(key);
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping below) {
      return new Part(below, problems);
    }
    value.ifPresent(other -> problems.add(other.at(), "settings.not-a-mapping", key));
    return empty(mapping.at(key), problems);
  }

  /** The mappings of the list below a key. */
  List<Part> parts(String key) {
    List<Part> parts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Mapping below) {
        parts.add(new Part(below, problems));
      } else {
        problems.add(item.at(), "settings.not-a-mapping", key);
      }
    }
    return parts;
  }

  /** The texts of the list below a key. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar.text());
      } else {
        problems.add(item.at(), "settings.not-a-value", key);
      }
    }
    return texts;
  }

  private List<YamlNode> items(String key) {
    known.add(key);
    Optional<YamlNode> value = mapping.value(key);
    if (value.isPresent() && value.get() instanceof YamlNode.Sequence list) {
      return list.items();
    }
    value.ifPresent(other -> problems.add(other.at(), "settings.not-a-list", key));
    return List.of();
  }

  /** The texts below a key, by their own keys. */
  Map<String, String> map(String key) {
    Part below = part(key);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : below.names()) {
      below.text(name).ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }

  /** Every key, for a mapping whose keys are names. */
  Set<String> names() {
    return mapping.entries().keySet();
  }

  boolean has(String key) {
    known.add(key);
    return mapping.value(key).isPresent();
  }

  void problem(String key, Message message) {
    problems.add(mapping.at(key), message);
  }

  /** Refuses the keys that nothing has asked for. */
  void refuseTheRest() {
    for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            entry.getValue().keyAt(),
            "settings.unknown-key",
            entry.getKey(),
            NearestWord.of(entry.getKey(), known).orElse(""),
            String.join(", ", known));
      }
    }
  }
}
