package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What a line says in numbers, in its record's currency and without the sign it counts with.
 *
 * @param cost null when unknown
 */
record Figures(Exact amount, Exact quantity, @Nullable Exact cost) {
  static Figures of(Line line) {
    return new Figures(
        line.amount(), line.quantity() == null ? Exact.ONE : line.quantity(), line.cost());
  }

  /** Of a record without lines. */
  static Figures ofAmount(Exact amount) {
    return new Figures(amount, Exact.ONE, null);
  }

  Figures times(Exact share) {
    return new Figures(
        amount.times(share), quantity.times(share), cost == null ? null : cost.times(share));
  }

  Figures plus(Figures other) {
    return new Figures(
        amount.plus(other.amount), quantity.plus(other.quantity), sum(cost, other.cost));
  }

  Figures minus(Figures other) {
    return plus(other.times(Exact.of(-1)));
  }

  /** Each figure held between nothing and the whole. */
  Figures within(Figures whole) {
    return new Figures(
        within(amount, whole.amount),
        within(quantity, whole.quantity),
        cost == null || whole.cost == null ? null : within(cost, whole.cost));
  }

  /** A number held between 0 and the whole, whichever sign the whole has. */
  static Exact within(Exact number, Exact whole) {
    return whole.isNegative()
        ? number.max(whole).min(Exact.ZERO)
        : number.min(whole).max(Exact.ZERO);
  }

  private static @Nullable Exact sum(@Nullable Exact one, @Nullable Exact other) {
    return one == null || other == null ? null : one.plus(other);
  }
}
