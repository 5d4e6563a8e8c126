package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.expression.Scope;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Pay;
import org.jspecify.annotations.Nullable;

/** The first rule that holds; what reverses a line follows its rule. */
record FirstStep(List<Rule> rules) implements PayStep {

  /** A rule with its pay compiled. Told apart by identity. */
  private static final class Rule {
    final Optional<Expression> when;
    final PayStep pay;

    Rule(Pay.First.Rule rule) {
      when = rule.when();
      pay = PayStep.of(rule.pay());
    }
  }

  static FirstStep of(Pay.First first) {
    return new FirstStep(first.rules().stream().map(Rule::new).toList());
  }

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    if (context.component().credit().isEmpty()) {
      once(context, entries);
      return;
    }
    Map<CreditedLine, Rule> chosen = new HashMap<>();
    Map<Rule, List<CreditedLine>> groups = new HashMap<>();
    for (CreditedLine line : lines) {
      Rule rule = line.original() == null ? choose(context, line) : chosen.get(line.original());
      if (rule == null) {
        entries.add(context, line, 0, List.of(Message.of("engine.no-rule")));
      } else {
        chosen.put(line, rule);
        groups.computeIfAbsent(rule, r -> new ArrayList<>()).add(line);
      }
    }
    for (Rule rule : rules) {
      List<CreditedLine> group = groups.get(rule);
      if (group != null) {
        earn(context, rule, group, entries);
      }
    }
  }

  private void once(PayContext context, Entries entries) throws EvaluationException {
    for (Rule rule : rules) {
      if (holds(rule, new LineScope(context.run(), context.payee()), context, null)) {
        rule.pay.earn(context, List.of(), entries);
        return;
      }
    }
  }

  private @Nullable Rule choose(PayContext context, CreditedLine line) {
    Transaction transaction = line.transaction();
    Scope scope = new LineScope(context.run(), line.payee(), transaction, transaction.own());
    for (Rule rule : rules) {
      if (holds(rule, scope, context, line)) {
        return rule;
      }
    }
    return null;
  }

  private static boolean holds(
      Rule rule, Scope scope, PayContext context, @Nullable CreditedLine line) {
    if (rule.when.isEmpty()) {
      return true;
    }
    Expression condition = rule.when.get();
    try {
      return condition.holds(scope);
    } catch (EvaluationException error) {
      Message reason = Message.of("engine.rule-error", condition.source(), error.reason());
      if (line == null) {
        context.report(reason);
      } else {
        context.report(line, reason);
      }
      return false;
    }
  }

  /** An error in what a rule pays: what chose the rule pays nothing. */
  private static void earn(
      PayContext context, Rule rule, List<CreditedLine> group, Entries entries) {
    int size = entries.all().size();
    try {
      rule.pay.earn(context, group, entries);
      if (entries.all().stream().skip(size).noneMatch(entry -> entry.line != null)) {
        group.forEach(line -> entries.add(context, line, 0, List.of(Message.of("engine.once"))));
      }
    } catch (EvaluationException error) {
      entries.shrinkTo(size);
      context.report(error.reason());
      List<Message> because = List.of(Message.of("engine.pays-nothing", error.reason()));
      group.forEach(line -> entries.add(context, line, 0, because));
    }
  }
}
