package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Factor;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.money.Rounding;

/** A percentage of each line's base, each line rounded alone. */
final class RateStep implements PayStep {
  private static final Rate NOTHING = new Rate(Exact.ZERO);

  private final List<Rate> rates;
  private final boolean byLevel;
  private final Factor factor;

  private RateStep(List<Rate> rates, boolean byLevel) {
    this.rates = rates;
    this.byLevel = byLevel;
    this.factor = Factor.of(rates.isEmpty() ? Exact.ZERO : rates.get(0).fraction());
  }

  static RateStep of(Rate rate) {
    return new RateStep(List.of(rate), false);
  }

  /** A rate for each level, the lowest first; levels beyond the list earn nothing. */
  static RateStep ofLevels(List<Rate> rates) {
    return new RateStep(rates, true);
  }

  @Override
  public boolean goesByColumns() {
    return !byLevel;
  }

  private Rate rate(CreditedLine line) {
    if (!byLevel) {
      return rates.get(0);
    }
    return line.level() < rates.size() ? rates.get(line.level()) : NOTHING;
  }

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries) {
    Lines columns = Lines.of(lines, context.money());
    long[] bases = byLevel || columns.reverses() ? null : columns.bases();
    if (bases == null) {
      lines.forEach(line -> earn(context, line, entries));
      return;
    }
    Rounding rounding = context.money().rounding();
    long[] amounts = context.run().scratch().longs(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      amounts[i] = factor.times(bases[i], rounding);
    }
    entries.add(new Block(context, columns, amounts, i -> because(context, bases[i], amounts[i])));
  }

  /** The flat rate, ready to multiply bases in minor units. */
  Factor factor() {
    return factor;
  }

  /** The flat rate in words. */
  List<Message> because(PayContext context, long base, long amount) {
    return because(context, rates.get(0), context.money().exact(base), amount);
  }

  private void earn(PayContext context, CreditedLine line, Entries entries) {
    Rate rate = rate(line);
    Exact fraction = rate.fraction();
    PlanMoney money = context.money();
    if (line.original() == null) {
      long amount = money.round(fraction.times(line.base()));
      entries.add(context, line, amount, because(context, rate, line.base(), amount));
    } else {
      Exact before = fraction.times(line.baseBefore());
      Exact after = fraction.times(line.baseAfter());
      long amount = money.round(before) - money.round(after);
      entries.addReversal(
          context, line, before, after, because(context, rate, line.base(), amount));
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
