package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;

/** Reads a rate table. */
final class TiersReader {
  private final PlanParts parts;
  private final Owner owner;

  /** What a table must know of the component that it stands in. */
  record Owner(String id, boolean credits, Optional<String> quota) {
    /** Whether this is the measure that the component's own credits form. */
    boolean isOwn(Pay.Of of) {
      if (of == Pay.Of.Own.ATTAINMENT) {
        return quota.isEmpty() || quota.get().equals(id);
      }
      if (of instanceof Pay.Of.Attainment attainment) {
        return attainment.measure().equals(id);
      }
      return !(of instanceof Pay.Of.MeasureValue value) || value.measure().equals(id);
    }
  }

  /**
   * What the steps' readers must know of their table.
   *
   * @param chooses its measure is not the component's own
   * @param hasFactorBase a rate or target pay stands beside the steps
   */
  private record Table(Pay.Of of, boolean chooses, boolean hasFactorBase, boolean interpolates) {}

  TiersReader(PlanParts parts, Owner owner) {
    this.parts = parts;
    this.owner = owner;
  }

  Optional<Tiers> read(YamlNode node) {
    Section section =
        parts.section(
            node,
            "tiers",
            "of",
            "over",
            "on-border",
            "steps",
            "rate",
            "target-pay",
            "interpolate",
            "whole",
            "overage");
    if (!section.has("of") || !section.has("steps")) {
      section.require("of", "tiers");
      section.require("steps", "tiers");
      return Optional.empty();
    }
    Optional<Pay.Of> of = section.read("of", parts::ofMeasure);
    Tiers.Over over =
        section
            .read("over", (value, what) -> parts.scalars().word(value, what, Tiers.Over.class))
            .orElse(Tiers.Over.PERIOD);
    return of.map(measured -> table(section, measured, over));
  }

  private Tiers table(Section section, Pay.Of of, Tiers.Over over) {
    Optional<org.commissionconnector.calculator.money.Rate> rate =
        section.read("rate", parts.scalars()::rate);
    Optional<Pay.Amount> targetPay = section.read("target-pay", parts.expressions()::amount);
    if (section.has("rate") && section.has("target-pay")) {
      parts.problem(section.at("target-pay"), "file.rate-and-target-pay", "tiers");
    }
    Tiers.Interpolate interpolate =
        section
            .read(
                "interpolate",
                (value, what) -> parts.scalars().word(value, what, Tiers.Interpolate.class))
            .orElse(Tiers.Interpolate.NONE);
    boolean chooses = !owner.isOwn(of);
    Table table =
        new Table(
            of,
            chooses,
            section.has("rate") || section.has("target-pay"),
            interpolate != Tiers.Interpolate.NONE);
    if (chooses && over != Tiers.Over.PERIOD) {
      parts.problem(section.at("over"), "file.choosing-over", text(section, "over"));
    }
    List<Tiers.Step> steps = steps(section, table);
    return new Tiers(of, over, onBorder(section, steps), steps, rate, targetPay, interpolate);
  }

  private static String text(Section section, String key) {
    return section.node(key).orElse(null) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  private Pay.OnBorder onBorder(Section section, List<Tiers.Step> steps) {
    boolean retroactive = steps.stream().anyMatch(step -> step.backTo() != null);
    if (retroactive && !section.has("on-border")) {
      parts.problem(section.at(), "file.on-border-missing");
    }
    return section
        .read("on-border", (value, what) -> parts.scalars().word(value, what, Pay.OnBorder.class))
        .orElse(Pay.OnBorder.NEXT);
  }

  private List<Tiers.Step> steps(Section section, Table table) {
    Retroactive back = Retroactive.read(section, parts, table.of(), table.chooses());
    List<YamlNode> nodes = section.items("steps");
    if (nodes.isEmpty()) {
      parts.problem(section.at("steps"), "file.no-steps", "tiers");
    }
    List<Tiers.Step> steps = new ArrayList<>();
    Exact start = Exact.ZERO;
    for (int i = 0; i < nodes.size(); i++) {
      boolean last = i == nodes.size() - 1;
      Section step =
          parts.section(
              nodes.get(i),
              "steps",
              "from",
              "to",
              "rate",
              "multiplier",
              "per-unit",
              "amount",
              "back-to");
      Optional<Exact> to = step.read("to", (value, what) -> border(value, what, table.of()));
      from(step, start, i, table);
      checkEnd(step, to, start, last, table);
      Exact backTo = back.of(step, start).orElse(null);
      steps.add(new Tiers.Step(to.orElse(null), gives(step, table), backTo, step.at()));
      start = to.orElse(start);
    }
    return steps;
  }

  private Optional<Exact> border(YamlNode node, String what, Pay.Of of) {
    boolean counts = of == Pay.Of.Own.AMOUNT || of == Pay.Of.Own.QUANTITY;
    return counts
        ? parts.scalars().number(node, what)
        : parts.scalars().numberOrPercent(node, what);
  }

  private void from(Section step, Exact start, int index, Table table) {
    Optional<Exact> from = step.read("from", (value, what) -> border(value, what, table.of()));
    if (from.isEmpty() || from.get().equals(start)) {
      return;
    }
    String written = text(step, "from");
    if (index == 0) {
      parts.problem(step.at("from"), "file.table-start", written);
    } else {
      String key = from.get().compareTo(start) > 0 ? "file.step-gap" : "file.step-overlap";
      parts.problem(step.at("from"), key, index + 1, written, BorderText.of(start, table.of()));
    }
  }

  private void checkEnd(Section step, Optional<Exact> to, Exact start, boolean last, Table table) {
    if (to.isPresent() && to.get().compareTo(start) <= 0) {
      parts.problem(
          step.at("to"), "file.border-order", text(step, "to"), BorderText.of(start, table.of()));
    }
    if (step.has("to")) {
      return;
    }
    if (!last) {
      parts.problem(step.at(), "file.step-without-to");
    } else if (table.interpolates()) {
      parts.problem(step.at(), "file.open-interpolated");
    } else if (step.has("amount") && !table.chooses()) {
      parts.problem(step.at(), "file.open-amount");
    }
  }

  private Tiers.Gives gives(Section step, Table table) {
    List<String> given =
        List.of("rate", "multiplier", "per-unit", "amount").stream().filter(step::has).toList();
    if (given.size() != 1) {
      parts.problem(step.at(), given.isEmpty() ? "file.step-empty" : "file.step-twofold");
    }
    if (step.has("per-unit") && table.of() != Pay.Of.Own.QUANTITY && !table.chooses()) {
      parts.problem(step.at("per-unit"), "file.per-unit");
    }
    if (step.has("multiplier") && !table.hasFactorBase()) {
      parts.problem(step.at("multiplier"), "file.multiplier-of-nothing", "tiers");
    }
    Optional<Tiers.Gives> multiplier =
        step.read("multiplier", parts.scalars()::numberOrPercent).map(Tiers.Gives.Multiplier::new);
    Optional<Tiers.Gives> unit =
        step.read("per-unit", parts.scalars()::number).map(Tiers.Gives.PerUnit::new);
    Optional<Tiers.Gives> flat =
        step.read("amount", parts.scalars()::number).map(Tiers.Gives.Flat::new);
    Optional<Tiers.Gives> rate =
        step.read("rate", parts.scalars()::rate).map(Tiers.Gives.OfBase::new);
    return rate.or(() -> multiplier)
        .or(() -> unit)
        .or(() -> flat)
        .orElse(new Tiers.Gives.Flat(Exact.ZERO));
  }
}
