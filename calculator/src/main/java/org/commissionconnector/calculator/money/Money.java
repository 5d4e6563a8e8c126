package org.commissionconnector.calculator.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency in whole minor units (cents, or yen where there are none). Negative
 * takes back.
 *
 * @param minor the amount in minor units; sums that do not fit are refused, never wrapped
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  public static Money ofMinor(Currency currency, long minor) {
    return new Money(currency, minor);
  }

  /**
   * Reads a plain decimal in major units: {@code "10000.00"}.
   *
   * @throws NumberFormatException when it is not a plain decimal
   * @throws IllegalArgumentException when it has more decimals than the currency
   */
  public static Money of(Currency currency, String amount) {
    Exact exact = Exact.parse(amount);
    Money money = rounded(currency, exact, Rounding.DOWN);
    if (!money.exact().equals(exact)) {
      throw new IllegalArgumentException(
          "%s has %d decimals but the amount is %s; round it with Money.rounded first"
              .formatted(currency, decimals(currency), amount));
    }
    return money;
  }

  /**
   * The nearest amount of the currency, by the rounding named.
   *
   * @throws ArithmeticException when it does not fit a long of minor units
   */
  public static Money rounded(Currency currency, Exact amount, Rounding rounding) {
    return new Money(currency, amount.roundedMinor(decimals(currency), rounding));
  }

  /** Decimals of the currency's minor unit: 2 for the euro, 0 for the yen. */
  public static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  public Exact exact() {
    return Exact.ofScaled(minor, decimals(currency));
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ
   * @throws ArithmeticException when it does not fit
   */
  public Money plus(Money other) {
    return new Money(currency, Math.addExact(minor, same(other).minor));
  }

  /**
   * The difference.
   *
   * @throws IllegalArgumentException when the currencies differ
   * @throws ArithmeticException when it does not fit
   */
  public Money minus(Money other) {
    return new Money(currency, Math.subtractExact(minor, same(other).minor));
  }

  public Money negated() {
    return new Money(currency, Math.negateExact(minor));
  }

  public Money min(Money other) {
    return minor <= same(other).minor ? this : other;
  }

  public Money max(Money other) {
    return minor >= same(other).minor ? this : other;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "%s and %s are amounts of two currencies; convert one first".formatted(this, other));
    }
    return other;
  }

  /**
   * Compares amounts of one currency.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  /** Major units with the currency's decimals, without the currency: {@code "10000.00"}. */
  public String toDecimalString() {
    return BigDecimal.valueOf(minor, decimals(currency)).toPlainString();
  }

  @Override
  public String toString() {
    return currency + " " + toDecimalString();
  }
}
