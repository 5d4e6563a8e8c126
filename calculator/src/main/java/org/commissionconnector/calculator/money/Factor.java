package org.commissionconnector.calculator.money;

/**
 * A fraction ready to multiply many whole numbers: two longs, checked, and exact fractions for what
 * does not fit.
 */
public final class Factor {
  private static final long SAFE = 1L << 62;

  private final Exact exact;
  private final boolean fits;
  private final long numerator;
  private final Divisor divisor;

  private Factor(Exact exact) {
    this.exact = exact;
    fits = exact.fitsLongs();
    numerator = fits ? exact.numerator() : 0;
    divisor = new Divisor(fits ? exact.denominator() : 1);
  }

  public static Factor of(Exact exact) {
    return new Factor(exact);
  }

  public Exact exact() {
    return exact;
  }

  /**
   * A whole number times the factor, rounded.
   *
   * @throws ArithmeticException when it does not fit a long
   */
  public long times(long whole, Rounding rounding) {
    if (fits) {
      long product = whole * numerator;
      if (Math.multiplyHigh(whole, numerator) == product >> 63
          && product < SAFE
          && product > -SAFE) {
        return divisor.divide(product, rounding);
      }
    }
    return Exact.of(whole).times(exact).roundedMinor(0, rounding);
  }
}
