package org.commissionconnector.calculator.money;

/**
 * A fraction ready to multiply many whole numbers: two longs, checked, and exact fractions for what
 * does not fit.
 */
public final class Factor {
  private final Exact exact;
  private final long numerator;
  private final Divisor divisor;

  /** The largest whole number that the two longs take. */
  private final long most;

  private Factor(Exact exact) {
    this.exact = exact;
    boolean fits =
        exact.fitsLongs()
            && exact.numerator() > -Divisor.BOUND
            && exact.numerator() < Divisor.BOUND
            && exact.denominator() < Divisor.BOUND;
    numerator = fits ? exact.numerator() : 0;
    divisor = new Divisor(fits ? exact.denominator() : 1);
    most = fits ? (Divisor.BOUND - 1) / Math.max(1, Math.abs(numerator)) : -1;
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
    return whole <= most && whole >= -most
        ? divisor.divide(whole * numerator, rounding)
        : Exact.of(whole).times(exact).roundedMinor(0, rounding);
  }
}
