package org.commissionconnector.calculator.file;

import java.util.Optional;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;

/** Reads a named measure: credits, or an indicator. */
final class MeasureReader {
  private final PlanParts parts;

  MeasureReader(PlanParts parts) {
    this.parts = parts;
  }

  Optional<Measure> read(String name, YamlNode.Entry entry) {
    Section section =
        parts.section(
            entry.value(),
            "measures",
            "event",
            "if",
            "to",
            "share",
            "base",
            "below-zero",
            "indicator");
    if (section.has("indicator")) {
      return indicator(name, section, entry);
    }
    Optional<Credit> credit = new CreditReader(parts).read(section, "measures");
    if (credit.isPresent() && isOfOneComponent(credit.get().base())) {
      parts.problem(section.at("base"), "file.measure-base", name);
    }
    return credit.map(
        read -> new Measure(name, Optional.of(read), Optional.empty(), entry.keyAt()));
  }

  private static boolean isOfOneComponent(Credit.Base base) {
    return base == Credit.Base.Kind.REST || base instanceof Credit.Base.Earnings;
  }

  private Optional<Measure> indicator(String name, Section section, YamlNode.Entry entry) {
    for (String key : new String[] {"event", "if", "to", "share", "base", "below-zero"}) {
      if (section.has(key)) {
        parts.problem(section.at(key), "file.beside-indicator", key);
      }
    }
    return section
        .read("indicator", parts.scalars()::scalar)
        .map(
            scalar ->
                new Measure(name, Optional.empty(), Optional.of(scalar.text()), entry.keyAt()));
  }
}
