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
import org.commissionconnector.calculator.money.Factor;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.calculator.plan.Pay;
import org.jspecify.annotations.Nullable;

/** The first rule that holds; what reverses a line follows its rule. */
final class FirstStep implements PayStep {
  private static final int NO_RULE = -1;
  private static final int UNKNOWN = -2;

  /** A rule with its pay compiled. Told apart by identity. */
  private static final class Rule {
    final Optional<Expression> when;
    final PayStep pay;

    Rule(Pay.First.Rule rule) {
      when = rule.when();
      pay = PayStep.of(rule.pay());
    }

    @Nullable RateStep flatRate() {
      return pay instanceof RateStep rate && rate.goesByColumns() ? rate : null;
    }
  }

  private final List<Rule> rules;

  /** What each rule pays, where all pay flat rates; else empty. */
  private final List<RateStep> flatRates;

  private final Factor[] factors;

  private final boolean isOfKind;

  FirstStep(Pay.First first) {
    rules = first.rules().stream().map(Rule::new).toList();
    List<RateStep> flat = new ArrayList<>();
    for (Rule rule : rules) {
      RateStep rate = rule.flatRate();
      if (rate != null) {
        flat.add(rate);
      }
    }
    flatRates = flat.size() == rules.size() ? List.copyOf(flat) : List.of();
    factors = flatRates.stream().map(RateStep::factor).toArray(Factor[]::new);
    isOfKind = rules.stream().allMatch(r -> r.when.map(OfKind::decides).orElse(true));
  }

  @Override
  public boolean goesByColumns() {
    return !flatRates.isEmpty();
  }

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    if (context.component().credit().isEmpty()) {
      once(context, entries);
      return;
    }
    if (earnOnColumns(context, Lines.of(lines, context.money()), entries)) {
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

  private boolean earnOnColumns(PayContext context, Lines columns, Entries entries) {
    long[] bases = columns.bases();
    if (bases == null || columns.reverses() || flatRates.isEmpty()) {
      return false;
    }
    int[] chosen = choose(context, columns);
    Rounding rounding = context.money().rounding();
    long[] amounts = context.run().scratch().longs(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      amounts[i] = chosen[i] == NO_RULE ? 0 : factors[chosen[i]].times(bases[i], rounding);
    }
    entries.add(
        new Block(
            context,
            columns,
            amounts,
            i ->
                chosen[i] == NO_RULE
                    ? List.of(Message.of("engine.no-rule"))
                    : flatRates.get(chosen[i]).because(context, bases[i], amounts[i])));
    return true;
  }

  /** The rule of each line; judged once a kind where that decides. */
  private int[] choose(PayContext context, Lines columns) {
    int[] chosen = context.run().scratch().ints(columns.size());
    Lines.OfKinds ofKinds = isOfKind ? columns.ofKinds() : null;
    int[] rules =
        ofKinds == null
            ? null
            : ofKinds.kinds().rules(this, () -> choose(context, ofKinds.kinds()));
    for (int i = 0; i < columns.size(); i++) {
      int known = ofKinds == null || rules == null ? UNKNOWN : rules[ofKinds.kind()[i]];
      chosen[i] = known == UNKNOWN ? indexOf(choose(context, columns.get(i))) : known;
    }
    return chosen;
  }

  private int indexOf(@Nullable Rule rule) {
    return rule == null ? NO_RULE : rules.indexOf(rule);
  }

  /** The rule of each kind; unknown after an error, which each line reports. */
  private int[] choose(PayContext context, Kinds kinds) {
    int[] chosen = new int[kinds.size()];
    for (int i = 0; i < chosen.length; i++) {
      Transaction like = kinds.likes().get(i);
      chosen[i] = choose(new LineScope(context.run(), kinds.payee(), like, like.own()));
    }
    return chosen;
  }

  private int choose(Scope scope) {
    try {
      for (int i = 0; i < rules.size(); i++) {
        Optional<Expression> when = rules.get(i).when;
        if (when.isEmpty() || when.get().holds(scope)) {
          return i;
        }
      }
      return NO_RULE;
    } catch (EvaluationException error) {
      return UNKNOWN;
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
        for (CreditedLine line : group) {
          entries.add(context, line, 0, List.of(Message.of("engine.once"))).paidOnce = true;
        }
      }
    } catch (EvaluationException error) {
      entries.shrinkTo(size);
      context.report(error.reason());
      List<Message> because = List.of(Message.of("engine.pays-nothing", error.reason()));
      group.forEach(line -> entries.add(context, line, 0, because));
    }
  }
}
