package org.commissionconnector.calculator.file;

import java.util.Iterator;
import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML strictly: every scalar is text; empty values, duplicate keys, tags, anchors, aliases,
 * a second document and anything but a mapping at the top are refused.
 */
public final class StrictYaml {
  private StrictYaml() {}

  /**
   * The file's mapping; empty when it has none, and then a problem says why.
   *
   * @param fileName as positions name it
   */
  public static Optional<YamlNode.Mapping> read(String fileName, String text, Problems problems) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return document(fileName, events(content), problems);
    } catch (MarkedYAMLException broken) {
      problems.add(position(fileName, broken), YamlSyntax.message(broken, content));
    } catch (ReaderException broken) {
      problems.add(
          PlanSource.position(fileName, content, broken.getPosition()),
          "file.yaml-character",
          "U+%04X".formatted(broken.getCodePoint()));
    }
    return Optional.empty();
  }

  private static Iterator<Event> events(String content) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    return new Yaml(
            new SafeConstructor(options), new Representer(unused), unused, options, new Resolver())
        .parse(new java.io.StringReader(content))
        .iterator();
  }

  private static Optional<YamlNode.Mapping> document(
      String fileName, Iterator<Event> events, Problems problems) {
    Optional<YamlNode.Mapping> top = Optional.empty();
    boolean first = true;
    while (events.hasNext()) {
      Event event = events.next();
      if (!(event instanceof DocumentStartEvent start)) {
        continue;
      }
      if (!first) {
        problems.add(at(fileName, start.getStartMark()), "file.yaml-second-document");
        return Optional.empty();
      }
      first = false;
      if (start.getTags() != null && !start.getTags().isEmpty()) {
        problems.add(at(fileName, start.getStartMark()), "file.yaml-tag-directive");
      }
      top = top(new YamlTree(fileName, events, problems), problems);
    }
    if (first) {
      problems.add(new SourcePosition(fileName, 1, 1), "file.yaml-nothing");
    }
    return top;
  }

  private static Optional<YamlNode.Mapping> top(YamlTree tree, Problems problems) {
    YamlNode node = tree.next();
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(node.at(), "file.yaml-not-a-mapping");
    return Optional.empty();
  }

  private static SourcePosition position(String fileName, MarkedYAMLException broken) {
    Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
    return mark == null ? new SourcePosition(fileName, 1, 1) : at(fileName, mark);
  }

  static SourcePosition at(String fileName, Mark mark) {
    return new SourcePosition(fileName, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
