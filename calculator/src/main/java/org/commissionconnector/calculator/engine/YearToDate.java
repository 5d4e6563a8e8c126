package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Tiers;

/**
 * A table over the year so far minus the table up to the period before: the period's own lines get
 * their stretch, what earlier lines gain or lose is one more entry.
 */
final class YearToDate {
  private YearToDate() {}

  static void earn(PayContext context, Tiers table, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    List<CreditedLine> all = new ArrayList<>();
    List<PeriodRun> periods = context.run().yearToDate(context.payee());
    for (PeriodRun earlier : periods) {
      if (earlier != context.run()) {
        all.addAll(earlier.credits(context.component().id()).of(context.payee()));
      }
    }
    int first = all.size();
    all.addAll(lines);
    List<PeriodRun> before = periods.stream().filter(period -> period != context.run()).toList();
    long already = whole(context, table, before, all.subList(0, first));
    Exact scale = scale(context, table, periods);
    if (scale.isZero()) {
      all.subList(first, all.size())
          .forEach(
              line -> entries.add(context, line, 0, List.of(Message.of("engine.target-zero"))));
      trueUp(context, -already, entries);
      return;
    }
    Ladder ladder = Ladder.of(table, scale, context);
    long now = new PeriodWalk(context, table, all, ladder).earn(entries, first);
    trueUp(context, now - already, entries);
  }

  private static void trueUp(PayContext context, long amount, Entries entries) {
    if (amount != 0) {
      entries.add(context, null, amount, List.of(Message.of("engine.true-up")));
    }
  }

  private static long whole(
      PayContext context, Tiers table, List<PeriodRun> periods, List<CreditedLine> lines)
      throws EvaluationException {
    Exact scale = scale(context, table, periods);
    return scale.isZero()
        ? 0
        : new PeriodWalk(context, table, lines, Ladder.of(table, scale, context)).whole();
  }

  /** The sum of the targets so far where borders are attainments, else 1. */
  private static Exact scale(PayContext context, Tiers table, List<PeriodRun> periods)
      throws EvaluationException {
    if (!PayContext.isAttainment(table.of())) {
      return Exact.ONE;
    }
    Exact sum = Exact.ZERO;
    for (PeriodRun period : periods) {
      sum = sum.plus(period.measures().requiredTarget(context.quota(), context.payee()));
    }
    return sum;
  }
}
