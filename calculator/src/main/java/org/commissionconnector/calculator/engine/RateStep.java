package org.commissionconnector.calculator.engine;

import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;

/** A percentage of each line's base, each line rounded alone. */
record RateStep(Function<CreditedLine, Rate> rates) implements PayStep {
  private static final Rate NOTHING = new Rate(Exact.ZERO);

  /** A rate for each level, the lowest first; levels beyond the list earn nothing. */
  static RateStep ofLevels(List<Rate> rates) {
    return new RateStep(line -> line.level() < rates.size() ? rates.get(line.level()) : NOTHING);
  }

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries) {
    for (CreditedLine line : lines) {
      Rate rate = rates.apply(line);
      Exact fraction = rate.fraction();
      Exact exact = fraction.times(line.base());
      PlanMoney money = context.money();
      if (line.original() == null) {
        long amount = money.round(exact);
        entries.add(context, line, amount, because(context, rate, line.base(), amount));
      } else {
        Exact before = fraction.times(line.baseBefore());
        Exact after = fraction.times(line.baseAfter());
        long amount = money.round(before) - money.round(after);
        entries.addReversal(
            context, line, before, after, because(context, rate, line.base(), amount));
      }
    }
  }

  /** {@code 5% of 10000.00 = 500.00}. */
  static List<Message> because(PayContext context, Rate rate, Exact base, long amount) {
    return List.of(
        Message.of(
            "engine.percent-of",
            rate,
            context.run().baseText(context.component(), base),
            context.money().text(amount)));
  }
}
