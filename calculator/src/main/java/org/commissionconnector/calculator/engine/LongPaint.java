package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.money.Divisor;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A painted table of rates on whole minor units, checked: what it gives for a running total, in
 * parts of a minor unit. Only where borders are whole and rates have a common small denominator.
 */
final class LongPaint {
  private static final long NOT_WHOLE = Long.MIN_VALUE;
  private static final int PLACES = 6;
  private static final long SAFE = 1L << 62;
  private static final Divisor MILLIONTHS = new Divisor(1_000_000);

  /** Where each stripe starts; one more for the end, or the largest there is. */
  private final long[] borders;

  private final long[] rates;
  private final long[] before;
  private final long first;

  private LongPaint(long[] borders, long[] rates, long first) {
    this.borders = borders;
    this.rates = rates;
    this.first = first;
    before = new long[rates.length];
    for (int i = 1; i < rates.length; i++) {
      long full = Math.multiplyExact(borders[i] - borders[i - 1], rates[i - 1]);
      before[i] = Math.addExact(before[i - 1], full);
    }
  }

  /** The stripes as longs; null where they do not fit. */
  static @Nullable LongPaint of(List<Paint.Stripe> stripes, Ladder.Tier first, int decimals) {
    long[] borders = new long[stripes.size() + 1];
    long[] rates = new long[stripes.size()];
    long below = rate(first);
    boolean fits = below != NOT_WHOLE;
    for (int i = 0; i < rates.length; i++) {
      Paint.Stripe stripe = stripes.get(i);
      long from = stripe.from().wholeMinor(decimals, NOT_WHOLE);
      rates[i] = rate(stripe.tier());
      fits &= from != NOT_WHOLE && from == borders[i] && rates[i] != NOT_WHOLE;
      Exact to = stripe.to();
      borders[i + 1] = to == null ? Long.MAX_VALUE : to.wholeMinor(decimals, NOT_WHOLE);
      fits &= borders[i + 1] > borders[i];
    }
    try {
      return fits && rates.length > 0 ? new LongPaint(borders, rates, below) : null;
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }

  private static long rate(Ladder.Tier tier) {
    Exact rate = tier.rate();
    boolean plain = rate != null && tier.perUnit() == null && tier.flat() == null;
    return plain && rate != null ? rate.wholeMinor(PLACES, NOT_WHOLE) : NOT_WHOLE;
  }

  /**
   * What the table gives for each running total, less what it gave for the one before.
   *
   * @param upTo running totals, in minor units
   * @return null where something does not fit
   */
  long @Nullable [] earned(long[] upTo, Rounding rounding) {
    long[] earned = new long[upTo.length];
    try {
      long before = 0;
      int stripe = 0;
      for (int i = 0; i < upTo.length; i++) {
        long total = upTo[i];
        while (stripe > 0 && total < borders[stripe]) {
          stripe--;
        }
        while (stripe < rates.length - 1 && total >= borders[stripe + 1]) {
          stripe++;
        }
        long so = MILLIONTHS.divide(millionths(total, stripe), rounding);
        earned[i] = so - before;
        before = so;
      }
    } catch (ArithmeticException tooLarge) {
      return null;
    }
    return earned;
  }

  private long millionths(long total, int stripe) {
    long millionths =
        total < 0
            ? Math.multiplyExact(total, first)
            : Math.addExact(before[stripe], rated(total, stripe));
    if (millionths >= SAFE || millionths <= -SAFE) {
      throw new ArithmeticException("too large");
    }
    return millionths;
  }

  private long rated(long total, int stripe) {
    long within = Math.min(total, borders[stripe + 1]) - borders[stripe];
    return Math.multiplyExact(within, rates[stripe]);
  }
}
