package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.PeriodRule;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Measure;
import org.commissionconnector.calculator.plan.Release;
import org.jspecify.annotations.Nullable;

/** Reads one plan version. */
final class PlanFileReader {
  private static final String[] KEYS = {
    "plan",
    "title",
    "currency",
    "period",
    "effective",
    "payees",
    "exclude",
    "measures",
    "components",
    "limits",
    "release",
    "clawback",
    "draw",
    "ramp",
    "prorate",
    "fx",
    "rounding"
  };

  private final PlanParts parts;
  private final Section plan;
  private final @Nullable FiscalCalendar calendar;

  PlanFileReader(YamlNode.Mapping file, Problems problems, @Nullable FiscalCalendar calendar) {
    this.parts = PlanParts.of(file, problems);
    this.plan = parts.section(file, "plan", KEYS);
    this.calendar = calendar;
  }

  Optional<VersionFile> read() {
    Optional<YamlNode.Scalar> id =
        plan.required("plan", "plan").flatMap(node -> parts.scalars().scalar(node, "plan"));
    Optional<Currency> currency = plan.required("currency", "plan").flatMap(this::currency);
    Optional<PeriodRule> period =
        plan.required("period", "plan")
            .flatMap(node -> parts.scalars().word(node, "period", PeriodRule.class));
    Optional<Effective> effective =
        plan.required("effective", "plan").flatMap(node -> Effective.read(node, parts));
    if (effective.isPresent() && period.isPresent()) {
      effective.get().checkBorders(period.get(), calendar, valueAt("effective"), parts.problems());
    }
    plan.require("payees", "plan");
    CommissionPlan read =
        new CommissionPlan(
            id.map(YamlNode.Scalar::text).orElse(""),
            new SmallSections(parts).title(plan),
            plan.at("plan"),
            currency.orElse(Currency.getInstance("EUR")),
            period.orElse(PeriodRule.MONTH),
            effective.map(Effective::from).orElse(java.time.LocalDate.EPOCH),
            effective.map(Effective::to).orElse(null),
            new SmallSections(parts).payees(plan),
            plan.read("exclude", parts.expressions()::condition),
            measures(),
            components(),
            plan.node("limits").flatMap(new SmallSections(parts)::limits),
            release(),
            clawback(),
            plan.node("draw").flatMap(new SmallSections(parts)::draw),
            new SmallSections(parts).ramp(plan),
            new SmallSections(parts).proration(plan),
            rateDay(),
            rounding());
    return id.isPresent() && currency.isPresent() && period.isPresent() && effective.isPresent()
        ? Optional.of(
            new VersionFile(read, valueAt("currency"), valueAt("period"), valueAt("effective")))
        : Optional.empty();
  }

  private org.commissionconnector.calculator.message.SourcePosition valueAt(String key) {
    return plan.node(key).map(YamlNode::at).orElse(plan.at());
  }

  private Optional<Currency> currency(YamlNode node) {
    Optional<YamlNode.Scalar> scalar = parts.scalars().scalar(node, "currency");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Currency> known =
        Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getCurrencyCode().equals(scalar.get().text()))
            .findFirst();
    if (known.isEmpty()) {
      parts.problem(node.at(), "file.unknown-currency", scalar.get().text());
    }
    return known;
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    Optional<YamlNode> node = plan.node("measures");
    if (node.isEmpty()) {
      return measures;
    }
    if (!(node.get() instanceof YamlNode.Mapping mapping)) {
      parts.problem(node.get().at(), "file.measures");
      return measures;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> new MeasureReader(parts).read(name, entry).ifPresent(measures::add));
    return measures;
  }

  private List<Component> components() {
    List<Component> components = new ArrayList<>();
    for (YamlNode item : plan.items("components")) {
      new ComponentReader(parts).read(item).ifPresent(components::add);
    }
    return components;
  }

  private Release release() {
    return plan.node("release")
        .flatMap(new ReleaseReader(parts)::read)
        .orElseGet(
            () ->
                new Release(
                    List.of(
                        new Release.Part(
                            Rate.WHOLE,
                            Release.When.Event.EARNED,
                            Optional.empty(),
                            plan.at("plan"))),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    plan.at("plan")));
  }

  private Clawback clawback() {
    return plan.node("clawback")
        .map(new ReleaseReader(parts)::clawback)
        .orElseGet(
            () ->
                new Clawback(
                    true,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Rate.WHOLE,
                    Optional.empty(),
                    true,
                    plan.at("plan")));
  }

  private CommissionPlan.RateDay rateDay() {
    return plan.node("fx")
        .map(node -> parts.section(node, "fx", "rate-on"))
        .flatMap(
            fx ->
                fx.read(
                    "rate-on",
                    (value, what) ->
                        parts.scalars().word(value, what, CommissionPlan.RateDay.class)))
        .orElse(CommissionPlan.RateDay.CREDIT);
  }

  private Rounding rounding() {
    return plan.read("rounding", (value, what) -> parts.scalars().word(value, what, Rounding.class))
        .orElse(Rounding.HALF_UP);
  }
}
