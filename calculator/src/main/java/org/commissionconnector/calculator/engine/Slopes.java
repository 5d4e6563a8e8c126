package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Factor;
import org.commissionconnector.calculator.money.Rounding;

/**
 * A function of running totals that is straight from border to border: whole minor units in,
 * millionths of one out. On longs, as far as they reach.
 */
final class Slopes {
  static final int PLACES = 6;

  private static final Factor MILLIONTH = Factor.of(Exact.ofScaled(1, PLACES));

  /** Where each stretch starts; the first, below 0, ends there. */
  private final long[] borders;

  private final long[] slopes;
  private final long[] values;

  /** The largest total either side of 0 whose value surely fits. */
  private final long most;

  /**
   * @param borders ascending from 0, each the start of a stretch
   * @param slopes of each stretch, in millionths for one minor unit; the last goes on for ever
   * @param below the slope below 0
   * @throws ArithmeticException when a value at a border does not fit
   */
  Slopes(long[] borders, long[] slopes, long below) {
    int size = borders.length + 1;
    this.borders = new long[size];
    this.slopes = new long[size];
    values = new long[size];
    System.arraycopy(borders, 0, this.borders, 1, borders.length);
    System.arraycopy(slopes, 0, this.slopes, 1, slopes.length);
    this.slopes[0] = below;
    long steepest = Math.abs(below);
    for (int i = 1; i < size; i++) {
      steepest = Math.max(steepest, Math.abs(this.slopes[i]));
      long length = this.borders[i] - this.borders[i - 1];
      long rise = i == 1 ? 0 : Math.multiplyExact(length, this.slopes[i - 1]);
      values[i] = Math.addExact(values[i - 1], rise);
    }
    most = Long.MAX_VALUE / 4 / Math.max(1, steepest);
  }

  /**
   * Walks along lengths, and writes what each step adds to the rounded value.
   *
   * @return false where something does not fit
   */
  boolean walk(long[] lengths, int size, long[] added, Rounding rounding) {
    long at = 0;
    long before = 0;
    int stretch = 1;
    for (int i = 0; i < size; i++) {
      at += lengths[i];
      if (at > most || at < -most) {
        return false;
      }
      stretch = stretchOf(at, stretch);
      long value = values[stretch] + (at - borders[stretch]) * slopes[stretch];
      long so = MILLIONTH.times(value, rounding);
      added[i] = so - before;
      before = so;
    }
    return true;
  }

  /** Most steps stay where they are. */
  private int stretchOf(long at, int known) {
    int stretch = known;
    while (stretch < borders.length - 1 && at >= borders[stretch + 1]) {
      stretch++;
    }
    while (stretch > 0 && at < borders[stretch]) {
      stretch--;
    }
    return stretch;
  }
}
