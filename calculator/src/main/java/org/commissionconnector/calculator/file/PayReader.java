package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;

/** Reads how a component pays, whichever form it takes. */
final class PayReader {
  private static final List<String> FORMS =
      List.of("amount", "first", "levels", "tiers", "bonus", "matrix", "score", "pool", "formula");

  private final PlanParts parts;
  private final TiersReader.Owner owner;

  PayReader(PlanParts parts, TiersReader.Owner owner) {
    this.parts = parts;
    this.owner = owner;
  }

  Optional<Pay> read(YamlNode node) {
    return read(node, false);
  }

  private Optional<Pay> read(YamlNode node, boolean insideFirst) {
    if (node instanceof YamlNode.Scalar) {
      return parts.scalars().rate(node, "pay").map(rate -> new Pay.Percent(rate, node.at()));
    }
    List<String> keys = new ArrayList<>(FORMS);
    keys.add("per");
    Section section = Section.open(node, "pay", parts.problems(), keys);
    List<String> forms = FORMS.stream().filter(section::has).toList();
    if (forms.size() != 1) {
      if (!forms.isEmpty() || node instanceof YamlNode.Mapping) {
        parts.problem(
            forms.isEmpty() ? section.at() : section.at(forms.get(1)),
            forms.isEmpty() ? "file.pay-without-form" : "file.pay-two-forms",
            String.join(", ", forms.isEmpty() ? FORMS : forms));
      }
      return Optional.empty();
    }
    String form = forms.get(0);
    if (section.has("per") && !form.equals("amount")) {
      parts.problem(section.at("per"), "file.per-without-amount", form);
    }
    return form(form, section, insideFirst);
  }

  private Optional<Pay> form(String form, Section section, boolean insideFirst) {
    YamlNode value = section.node(form).orElseThrow();
    PayForms forms = new PayForms(parts, owner);
    return switch (form) {
      case "amount" -> fixed(section);
      case "first" -> first(section);
      case "levels" -> levels(section);
      case "tiers" -> table(section, value, insideFirst);
      case "bonus" -> forms.bonus(value);
      case "matrix" -> new MatrixReader(parts, owner).read(value);
      case "score" -> forms.score(value);
      case "pool" -> pool(section, value, insideFirst, forms);
      default ->
          parts
              .expressions()
              .formula(value, form)
              .map(formula -> new Pay.Formula(formula, section.at()));
    };
  }

  private Optional<Pay> pool(Section section, YamlNode value, boolean insideFirst, PayForms forms) {
    if (insideFirst) {
      parts.problem(section.at("pool"), "file.pool-inside-first");
    }
    return forms.pool(value);
  }

  private Optional<Pay> fixed(Section section) {
    Optional<Pay.Fixed.Per> per =
        section
            .required("per", "pay")
            .flatMap(node -> parts.scalars().word(node, "per", Pay.Fixed.Per.class));
    Optional<Pay.Amount> amount = section.read("amount", parts.expressions()::amountOfLine);
    return amount.isEmpty() || per.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pay.Fixed(amount.get(), per.get(), section.at()));
  }

  private Optional<Pay> levels(Section section) {
    List<Rate> rates = new ArrayList<>();
    for (YamlNode node : section.items("levels")) {
      parts.scalars().rate(node, "levels").ifPresent(rates::add);
    }
    if (section.items("levels").isEmpty()) {
      parts.problem(section.at("levels"), "file.no-steps", "levels");
    }
    return Optional.of(new Pay.Levels(rates, section.at()));
  }

  private Optional<Pay> table(Section section, YamlNode value, boolean insideFirst) {
    Optional<Tiers> tiers = new TiersReader(parts, owner).read(value);
    boolean overLines =
        tiers
            .map(Tiers::over)
            .filter(over -> over == Tiers.Over.LINE || over == Tiers.Over.RECORD)
            .isPresent();
    if (insideFirst && tiers.isPresent() && !overLines) {
      parts.problem(section.at("tiers"), "file.period-table-inside-first");
    }
    return tiers.map(table -> new Pay.Table(table, section.at()));
  }

  private Optional<Pay> first(Section section) {
    List<YamlNode> nodes = section.items("first");
    if (nodes.isEmpty()) {
      parts.problem(section.at("first"), "file.no-steps", "first");
    }
    List<Pay.First.Rule> rules = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Section rule = parts.section(nodes.get(i), "first", "if", "pay");
      if (!rule.has("if") && i < nodes.size() - 1) {
        parts.problem(rule.at(), "file.rule-without-if");
      }
      Optional<Expression> when = rule.read("if", parts.expressions()::condition);
      rule.required("pay", "first")
          .flatMap(pay -> read(pay, true))
          .ifPresent(pay -> rules.add(new Pay.First.Rule(when, pay, rule.at())));
    }
    return Optional.of(new Pay.First(rules, section.at()));
  }
}
