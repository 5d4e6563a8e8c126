package org.commissionconnector.calculator.money;

/**
 * A rate or share, held as the fraction it is and written as percent: 5% is 0.05.
 *
 * @param fraction 1 is 100%; negative takes back
 */
public record Rate(Exact fraction) {
  public static final Rate WHOLE = new Rate(Exact.ONE);

  /** Five for 5%. */
  public static Rate percent(Exact percent) {
    return new Rate(percent.dividedBy(Exact.HUNDRED));
  }

  /**
   * Reads {@code 5%} or {@code 0.05}.
   *
   * @throws NumberFormatException for anything else
   */
  public static Rate parse(String text) {
    return text.endsWith("%")
        ? percent(Exact.parse(text.substring(0, text.length() - 1)))
        : new Rate(Exact.parse(text));
  }

  /** Written as percent, at most six places: {@code 5%}. */
  @Override
  public String toString() {
    return fraction.times(Exact.HUNDRED).toPlainString(6) + "%";
  }
}
