package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.SourcePosition;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;

/** Builds the tree of one document from the parser's events. */
final class YamlTree {
  private static final int DEEPEST = 50;
  private static final String CORE_TAGS = "tag:yaml.org,2002:";

  private final String fileName;
  private final Iterator<Event> events;
  private final Problems problems;
  private int depth;

  YamlTree(String fileName, Iterator<Event> events, Problems problems) {
    this.fileName = fileName;
    this.events = events;
    this.problems = problems;
  }

  /** The node that the next events make. */
  YamlNode next() {
    return node(events.next());
  }

  private YamlNode node(Event event) {
    SourcePosition at = at(event);
    boolean alreadyRefused = refuseDecoration(event, at);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, at, alreadyRefused);
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
      YamlNode made =
          depth > DEEPEST
              ? tooDeep(at)
              : event instanceof MappingStartEvent ? mapping(at) : sequence(at);
      depth--;
      return made;
    }
    return new YamlNode.Scalar("", at, at);
  }

  private boolean refuseDecoration(Event event, SourcePosition at) {
    if (event instanceof AliasEvent alias) {
      problems.add(at, "file.yaml-alias", "*" + alias.getAnchor());
      return true;
    }
    String tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : null;
    if (tag != null) {
      problems.add(at, "file.yaml-tag", asWritten(tag));
    }
    String anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
    if (anchor != null) {
      problems.add(at, "file.yaml-anchor", "&" + anchor);
    }
    return tag != null || anchor != null;
  }

  private static String asWritten(String tag) {
    String written = tag.startsWith(CORE_TAGS) ? "!!" + tag.substring(CORE_TAGS.length()) : tag;
    return written.endsWith(",") ? written.substring(0, written.length() - 1) : written;
  }

  private YamlNode scalar(ScalarEvent scalar, SourcePosition at, boolean alreadyRefused) {
    if (scalar.getValue().isBlank() && !alreadyRefused) {
      problems.add(at, "file.yaml-empty");
    }
    boolean quoted =
        scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
            || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    SourcePosition textAt = quoted ? new SourcePosition(at.file(), at.line(), at.column() + 1) : at;
    return new YamlNode.Scalar(scalar.getValue(), at, textAt);
  }

  private YamlNode sequence(SourcePosition at) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event));
    }
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode mapping(SourcePosition at) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      YamlNode key = node(event);
      YamlNode value = value(key);
      if (!(key instanceof YamlNode.Scalar scalar)) {
        problems.add(key.at(), "file.yaml-key-not-text");
      } else if (entries.containsKey(scalar.text())) {
        problems.add(key.at(), "file.yaml-duplicate", scalar.text(), line(entries, scalar.text()));
      } else {
        entries.put(scalar.text(), new YamlNode.Entry(key.at(), value));
      }
    }
    return new YamlNode.Mapping(entries, at);
  }

  private static int line(Map<String, YamlNode.Entry> entries, String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? 0 : entry.keyAt().line();
  }

  private YamlNode value(YamlNode key) {
    Event event = events.next();
    boolean empty =
        event instanceof ScalarEvent scalar
            && scalar.getValue().isBlank()
            && scalar.getTag() == null
            && scalar.getAnchor() == null;
    if (!empty) {
      return node(event);
    }
    problems.add(
        key.at(), "file.yaml-empty-key", key instanceof YamlNode.Scalar name ? name.text() : "?");
    return new YamlNode.Scalar("", at(event), at(event));
  }

  private YamlNode tooDeep(SourcePosition at) {
    problems.add(at, "file.yaml-too-deep", DEEPEST);
    int open = 1;
    while (open > 0) {
      Event event = events.next();
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
        open--;
      }
    }
    return new YamlNode.Scalar("", at, at);
  }

  private SourcePosition at(Event event) {
    return StrictYaml.at(fileName, event.getStartMark());
  }
}
