package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.Period;

/** How far a period has gone by on the as-of day. */
record PeriodClock(Period period, LocalDate asOf) {
  private long daysGone() {
    long days = asOf.toEpochDay() - period.start().toEpochDay() + 1;
    return Math.max(0, Math.min(days, period.days()));
  }

  long daysLeft() {
    return period.days() - daysGone();
  }

  /** The share of the period's days up to the as-of day, that day counted; null before it. */
  Value elapsed() {
    return asOf.isBefore(period.start())
        ? Value.NULL
        : new Value.Numeric(Exact.of(daysGone()).dividedBy(Exact.of(period.days())));
  }
}
