package org.commissionconnector.calculator.money;

import java.math.BigInteger;

/**
 * A positive whole number to divide many by: multiplies by its reciprocal, which takes a third of
 * the time of a division.
 */
final class Divisor {
  /** Numbers are smaller, and so is the divisor. */
  static final long BOUND = 1L << 61;

  private static final int LEAST = 3;
  private static final int BITS = 62;
  private static final int SMALL = 31;

  private final long divisor;
  private final long half;

  /** The least whole number not below 2^(62 + log) / divisor, log being the divisor's, raised. */
  private final long reciprocal;

  private final int shift;

  /**
   * @param divisor from 1 up to the bound
   */
  Divisor(long divisor) {
    this.divisor = divisor;
    half = divisor >> 1;
    int log = 64 - Long.numberOfLeadingZeros(divisor - 1);
    shift = log - 2;
    reciprocal = divisor < LEAST ? 0 : reciprocal(divisor, log);
  }

  private static long reciprocal(long divisor, int log) {
    if (log > SMALL) {
      BigInteger by = BigInteger.valueOf(divisor);
      BigInteger up = BigInteger.ONE.shiftLeft(BITS + log).add(by).subtract(BigInteger.ONE);
      return up.divide(by).longValueExact();
    }
    long whole = (1L << BITS) / divisor;
    long rest = (1L << BITS) % divisor;
    return (whole << log) + ((rest << log) + divisor - 1) / divisor;
  }

  /**
   * The rounded quotient.
   *
   * @param number within the bound, either sign
   */
  long divide(long number, Rounding rounding) {
    if (divisor < LEAST) {
      return divisor == 1 ? number : rounding.divide(number, divisor);
    }
    long size = Math.abs(number);
    long quotient;
    if (rounding == Rounding.HALF_UP) {
      quotient = quotient(size + half);
    } else {
      quotient = quotient(size);
      if (rounding == Rounding.HALF_EVEN) {
        long rest = size - quotient * divisor;
        long other = divisor - rest;
        quotient += rest > other || (rest == other && (quotient & 1) == 1) ? 1 : 0;
      }
    }
    return number < 0 ? -quotient : quotient;
  }

  private long quotient(long size) {
    return Math.multiplyHigh(size, reciprocal) >> shift;
  }
}
