package org.commissionconnector.calculator.file;

import java.util.Optional;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Limits;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;

/** Reads a component and checks that its parts go together. */
final class ComponentReader {
  private final PlanParts parts;

  ComponentReader(PlanParts parts) {
    this.parts = parts;
  }

  Optional<Component> read(YamlNode node) {
    Section section =
        parts.section(
            node,
            "component",
            "component",
            "title",
            "credit",
            "quota",
            "pay",
            "release",
            "clawback",
            "limits");
    Optional<String> id =
        section
            .required("component", "components")
            .flatMap(value -> parts.scalars().scalar(value, "component"))
            .map(YamlNode.Scalar::text);
    Optional<Credit> credit = section.node("credit").flatMap(new CreditReader(parts)::read);
    Optional<String> quota = section.node("quota").flatMap(this::quota);
    TiersReader.Owner owner = new TiersReader.Owner(id.orElse(""), section.has("credit"), quota);
    Optional<Pay> pay =
        section.required("pay", "component").flatMap(new PayReader(parts, owner)::read);
    Optional<Component> component =
        Optional.of(section)
            .filter(read -> id.isPresent() && pay.isPresent())
            .map(
                read ->
                    new Component(
                        id.orElseThrow(),
                        new SmallSections(parts).title(section),
                        credit,
                        quota,
                        pay.orElseThrow(),
                        section.node("release").flatMap(new ReleaseReader(parts)::read),
                        section.node("clawback").map(new ReleaseReader(parts)::clawback),
                        limits(section),
                        section.at("component")));
    component.ifPresent(read -> check(read, section));
    return component;
  }

  private Optional<Limits> limits(Section section) {
    return section.node("limits").flatMap(new SmallSections(parts)::limits);
  }

  private Optional<String> quota(YamlNode node) {
    return parts
        .scalars()
        .scalar(node, "quota")
        .filter(scalar -> parts.names().requireMeasure(scalar.text(), scalar.at()))
        .map(YamlNode.Scalar::text);
  }

  private void check(Component component, Section section) {
    if (!section.has("credit") && PayNeeds.credit(component.pay())) {
      parts.problem(section.at("component"), "file.credit-missing", component.id());
    }
    boolean climbs =
        component
            .credit()
            .map(Credit::to)
            .filter(to -> to == Credit.To.Role.UPLINE || to == Credit.To.Role.CHAIN)
            .isPresent();
    if (!climbs && component.credit().isPresent() && PayNeeds.levels(component.pay())) {
      parts.problem(section.at("pay"), "file.levels-without-upline");
    }
    boolean rest =
        component.credit().map(Credit::base).filter(Credit.Base.Kind.REST::equals).isPresent();
    if (rest && !looksAtOneLine(component.pay())) {
      parts.problem(section.at("pay"), "file.rest");
    }
  }

  private static boolean looksAtOneLine(Pay pay) {
    if (pay instanceof Pay.First first) {
      return first.rules().stream().allMatch(rule -> looksAtOneLine(rule.pay()));
    }
    return pay instanceof Pay.Percent
        || pay instanceof Pay.Levels
        || (pay instanceof Pay.Table table && table.tiers().over() == Tiers.Over.LINE);
  }
}
