package org.commissionconnector.calculator.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;

/** A part of a YAML file with the place where it starts. Every scalar is text. */
public sealed interface YamlNode {
  SourcePosition at();

  /**
   * A text.
   *
   * @param at where it starts, a quote included
   * @param textAt where its first character stands
   */
  record Scalar(String text, SourcePosition at, SourcePosition textAt) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, SourcePosition at) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys and values in the order written.
   *
   * @param at where its first key stands, or its brace
   */
  record Mapping(Map<String, Entry> entries, SourcePosition at) implements YamlNode {
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<YamlNode> value(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Where the key stands; where the mapping starts when it has no such key. */
    public SourcePosition at(String key) {
      Entry entry = entries.get(key);
      return entry == null ? at : entry.keyAt();
    }
  }

  /** What a key holds. */
  record Entry(SourcePosition keyAt, YamlNode value) {}
}
