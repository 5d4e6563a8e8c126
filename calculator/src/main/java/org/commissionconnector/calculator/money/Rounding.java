package org.commissionconnector.calculator.money;

/** How a number becomes one with fewer places. A plan names one; half up unless it does. */
public enum Rounding {
  /** To the nearest, a half away from zero. */
  HALF_UP,
  /** To the nearest, a half to the even neighbour. */
  HALF_EVEN,
  /** Towards zero. */
  DOWN;

  /** The whole nearest to {@code numerator / denominator}; the denominator is positive. */
  long divide(long numerator, long denominator) {
    long quotient = numerator / denominator;
    long rest = Math.abs(numerator % denominator);
    if (rest == 0 || this == DOWN) {
      return quotient;
    }
    long other = denominator - rest;
    boolean away = rest > other || (rest == other && (this == HALF_UP || (quotient & 1) == 1));
    return away ? Math.addExact(quotient, numerator < 0 ? -1 : 1) : quotient;
  }
}
