package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** Reads bonuses, scores and pools. */
final class PayForms {
  private enum Take {
    HIGHEST,
    ALL
  }

  private final PlanParts parts;
  private final TiersReader.Owner owner;

  PayForms(PlanParts parts, TiersReader.Owner owner) {
    this.parts = parts;
    this.owner = owner;
  }

  Optional<Pay> bonus(YamlNode node) {
    Section section = parts.section(node, "bonus", "of", "steps", "take");
    Optional<Pay.Of> of = of(section, "bonus");
    if (section.required("steps", "bonus").isPresent() && section.items("steps").isEmpty()) {
      parts.problem(section.at("steps"), "file.no-steps", "bonus");
    }
    List<Pay.Bonus.Step> steps = new ArrayList<>();
    for (YamlNode item : section.items("steps")) {
      bonusStep(item).ifPresent(steps::add);
    }
    steps.sort(Comparator.comparing(Pay.Bonus.Step::at));
    Take take =
        section
            .read("take", (value, what) -> parts.scalars().word(value, what, Take.class))
            .orElse(Take.HIGHEST);
    return of.map(measured -> new Pay.Bonus(measured, steps, take == Take.ALL, node.at()));
  }

  private Optional<Pay.Bonus.Step> bonusStep(YamlNode item) {
    Section step = parts.section(item, "steps", "at", "amount");
    Optional<Exact> at =
        step.required("at", "steps").flatMap(value -> parts.scalars().numberOrPercent(value, "at"));
    Optional<Pay.Amount> amount =
        step.required("amount", "steps")
            .flatMap(value -> parts.expressions().amount(value, "amount"));
    return at.isEmpty() || amount.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pay.Bonus.Step(at.get(), amount.get(), step.at()));
  }

  Optional<Pay.Of> of(Section section, String what) {
    Optional<Pay.Of> of = section.required("of", what).flatMap(node -> parts.of(node, "of"));
    if (of.isPresent() && !owner.credits() && of.get() instanceof Pay.Of.Own own) {
      boolean quota = own == Pay.Of.Own.ATTAINMENT && owner.quota().isPresent();
      if (!quota
          && section.node("of").orElse(null) instanceof YamlNode.Scalar scalar
          && Scalars.known(scalar.text(), Pay.Of.Own.class).isPresent()) {
        parts.problem(section.at("of"), "file.of-without-credit", scalar.text());
      }
    }
    return of;
  }

  Optional<Pay> score(YamlNode node) {
    Section section = parts.section(node, "score", "target-pay", "kpis", "curve");
    Optional<Pay.Amount> targetPay =
        section
            .required("target-pay", "score")
            .flatMap(value -> parts.expressions().amount(value, "target-pay"));
    int before = parts.problems().count();
    if (section.required("kpis", "score").isPresent() && section.items("kpis").isEmpty()) {
      parts.problem(section.at("kpis"), "file.no-steps", "kpis");
    }
    List<Pay.Score.Kpi> kpis = new ArrayList<>();
    section.items("kpis").forEach(item -> kpi(item).ifPresent(kpis::add));
    if (parts.problems().count() == before) {
      Sums.mustBeWhole(
          parts, section.at("kpis"), "weight", kpis.stream().map(Pay.Score.Kpi::weight).toList());
    }
    List<Pay.Score.Point> curve = curve(section);
    return targetPay.map(pay -> new Pay.Score(pay, kpis, curve, node.at()));
  }

  private Optional<Pay.Score.Kpi> kpi(YamlNode item) {
    Section section = parts.section(item, "kpis", "of", "weight", "cap");
    Optional<Pay.Of> of = of(section, "kpis");
    Optional<Rate> weight =
        section.required("weight", "kpis").flatMap(value -> parts.scalars().share(value, "weight"));
    Optional<Exact> cap = section.read("cap", parts.scalars()::numberOrPercent);
    return of.isEmpty() || weight.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pay.Score.Kpi(of.get(), weight.get(), cap, section.at()));
  }

  private List<Pay.Score.Point> curve(Section section) {
    List<Pay.Score.Point> points = new ArrayList<>();
    for (YamlNode item : section.items("curve")) {
      Section point = parts.section(item, "curve", "score", "pay");
      Optional<Exact> score =
          point
              .required("score", "curve")
              .flatMap(value -> parts.scalars().numberOrPercent(value, "score"));
      Optional<Exact> pay =
          point
              .required("pay", "curve")
              .flatMap(value -> parts.scalars().numberOrPercent(value, "pay"));
      if (score.isEmpty() || pay.isEmpty()) {
        continue;
      }
      if (!points.isEmpty() && points.get(points.size() - 1).score().compareTo(score.get()) >= 0) {
        parts.problem(point.at("score"), "file.not-ascending", "curve");
      }
      points.add(new Pay.Score.Point(score.get(), pay.get()));
    }
    return points;
  }

  Optional<Pay> pool(YamlNode node) {
    Section section = parts.section(node, "pool", "fund", "divide");
    Optional<Rate> fund =
        section.required("fund", "pool").flatMap(value -> parts.scalars().rate(value, "fund"));
    Optional<Pay.Pool.Divide> divide = section.required("divide", "pool").flatMap(this::divide);
    return fund.isEmpty() || divide.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pay.Pool(fund.get(), divide.get(), node.at()));
  }

  private Optional<Pay.Pool.Divide> divide(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return parts
          .scalars()
          .word(node, "divide", Pay.Pool.Divide.Evenly.class)
          .map(divide -> divide);
    }
    int before = parts.problems().count();
    Map<String, Rate> shares = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (person, entry) ->
                parts
                    .scalars()
                    .share(entry.value(), person)
                    .ifPresent(share -> shares.put(person, share)));
    if (parts.problems().count() == before) {
      Sums.mustBeWhole(parts, node.at(), "divide", List.copyOf(shares.values()));
    }
    return Optional.of(new Pay.Pool.Divide.Weights(shares));
  }
}
