package org.commissionconnector.calculator.money;

/**
 * A positive whole number to divide many by: multiplies by its reciprocal and puts right the last
 * unit, which takes a third of the time of a division.
 */
public final class Divisor {
  private static final int LEAST = 4;

  private final long divisor;
  private final long reciprocal;
  private final int shift;

  /**
   * @param divisor 1 or more
   */
  public Divisor(long divisor) {
    this.divisor = divisor;
    int log = 63 - Long.numberOfLeadingZeros(divisor);
    shift = log - 2;
    reciprocal =
        divisor < LEAST
            ? 0
            : java.math.BigInteger.ONE
                .shiftLeft(62 + log)
                .divide(java.math.BigInteger.valueOf(divisor))
                .longValueExact();
  }

  /**
   * The rounded quotient.
   *
   * @param number between -2^62 and 2^62
   */
  public long divide(long number, Rounding rounding) {
    if (divisor == 1) {
      return number;
    }
    if (divisor < LEAST) {
      return rounding.divide(number, divisor);
    }
    long size = Math.abs(number);
    long quotient = Math.multiplyHigh(size, reciprocal) >> shift;
    long rest = size - quotient * divisor;
    if (rest >= divisor) {
      quotient++;
      rest -= divisor;
    }
    if (rounding != Rounding.DOWN && rest != 0) {
      long other = divisor - rest;
      boolean away =
          rest > other || (rest == other && (rounding == Rounding.HALF_UP || (quotient & 1) == 1));
      quotient = away ? quotient + 1 : quotient;
    }
    return number < 0 ? -quotient : quotient;
  }
}
