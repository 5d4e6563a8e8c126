package org.commissionconnector.calculator.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;

/** The measures and components of one plan version, by name. */
final class PlanNames {
  private final Map<String, SourcePosition> measures = new LinkedHashMap<>();
  private final Map<String, SourcePosition> components = new LinkedHashMap<>();
  private final Set<String> withoutCredit = new LinkedHashSet<>();
  private final Problems problems;

  private PlanNames(Problems problems) {
    this.problems = problems;
  }

  /** Looks through a file before it is read in full, since names may be used before they stand. */
  static PlanNames of(YamlNode.Mapping plan, Problems problems) {
    PlanNames names = new PlanNames(problems);
    if (plan.value("measures").orElse(null) instanceof YamlNode.Mapping measures) {
      measures.entries().forEach((name, entry) -> names.measures.put(name, entry.keyAt()));
    }
    if (plan.value("components").orElse(null) instanceof YamlNode.Sequence components) {
      components.items().forEach(names::component);
    }
    return names;
  }

  private void component(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)
        || !(mapping.value("component").orElse(null) instanceof YamlNode.Scalar name)) {
      return;
    }
    String id = name.text();
    SourcePosition earlier = components.putIfAbsent(id, name.at());
    if (earlier != null) {
      problems.add(name.at(), "file.component-twice", id, earlier.line());
    }
    SourcePosition measure = measures.get(id);
    if (measure != null) {
      problems.add(name.at(), "file.measure-and-component", id, measure.line());
    }
    if (mapping.value("credit").isEmpty()) {
      withoutCredit.add(id);
    }
  }

  /** Whether a measure goes by the name; a problem names the nearest one when none does. */
  boolean requireMeasure(String name, SourcePosition at) {
    if (withoutCredit.contains(name)) {
      problems.add(at, "file.component-without-measure", name);
      return false;
    }
    if (measures.containsKey(name) || components.containsKey(name)) {
      return true;
    }
    unknown("file.unknown-measure", name, measureNames(), at);
    return false;
  }

  boolean requireComponent(String name, SourcePosition at) {
    if (components.containsKey(name)) {
      return true;
    }
    unknown("file.unknown-component", name, List.copyOf(components.keySet()), at);
    return false;
  }

  private void unknown(String key, String name, List<String> known, SourcePosition at) {
    if (known.isEmpty()) {
      problems.add(at, key + "-none", name);
    } else {
      problems.add(at, key, name, NearestWord.of(name, known).orElse("?"));
    }
  }

  /** Named measures, then components that credit something. */
  List<String> measureNames() {
    Set<String> names = new LinkedHashSet<>(measures.keySet());
    names.addAll(components.keySet());
    names.removeAll(withoutCredit);
    return List.copyOf(names);
  }
}
