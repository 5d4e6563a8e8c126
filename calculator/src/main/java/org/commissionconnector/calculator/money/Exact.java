package org.commissionconnector.calculator.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: every number between the book and the one rounding that a rule names. A
 * quotient such as a third stays the fraction it is.
 *
 * <p>Always in lowest terms with a positive denominator. Two longs while they fit, checked, and big
 * integers beyond.
 */
public final class Exact implements Comparable<Exact> {
  public static final Exact ZERO = new Exact(0, 1);
  public static final Exact ONE = new Exact(1, 1);
  public static final Exact HUNDRED = new Exact(100, 1);

  private static final long[] POWERS_OF_TEN = powersOfTen();

  private final long numerator;
  private final long denominator;
  private final @Nullable Big big;

  private record Big(BigInteger numerator, BigInteger denominator) {}

  private Exact(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = null;
  }

  private Exact(Big big) {
    this.numerator = 0;
    this.denominator = 0;
    this.big = big;
  }

  public static Exact of(long whole) {
    return whole == 0 ? ZERO : new Exact(whole, 1);
  }

  /** The number {@code unscaled / 10^decimals}, as {@code BigDecimal.valueOf} reads it. */
  public static Exact ofScaled(long unscaled, int decimals) {
    if (decimals >= 0 && decimals < POWERS_OF_TEN.length) {
      return ratio(unscaled, POWERS_OF_TEN[decimals]);
    }
    return of(BigDecimal.valueOf(unscaled, decimals));
  }

  public static Exact of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
        : ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Reads a plain decimal: digits, at most one point with digits on both sides, a leading minus.
   *
   * @throws NumberFormatException for anything else, such as {@code 1e3}, {@code 1_000} or {@code
   *     .5}
   */
  public static Exact parse(String text) {
    if (!isPlainDecimal(text)) {
      throw new NumberFormatException("'" + text + "' is not a plain decimal number");
    }
    return of(new BigDecimal(text));
  }

  /** Whether {@link #parse} takes the text. */
  public static boolean isPlainDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = text.length();
    if (point >= 0) {
      return digits(text, start, point) && digits(text, point + 1, end);
    }
    return digits(text, start, end);
  }

  private static boolean digits(String text, int from, int to) {
    if (from >= to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Exact ratio(long numerator, long denominator) {
    if (numerator == 0) {
      return ZERO;
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    return new Exact(sign * (numerator / divisor), sign * (denominator / divisor));
  }

  private static Exact ratio(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    return top.bitLength() < 64 && bottom.bitLength() < 64
        ? new Exact(top.longValueExact(), bottom.longValueExact())
        : new Exact(new Big(top, bottom));
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  private BigInteger top() {
    return big == null ? BigInteger.valueOf(numerator) : big.numerator();
  }

  private BigInteger bottom() {
    return big == null ? BigInteger.valueOf(denominator) : big.denominator();
  }

  /** Whether numerator and denominator are longs. */
  boolean fitsLongs() {
    return big == null;
  }

  /** In lowest terms, with the sign; only where it fits. */
  long numerator() {
    return numerator;
  }

  /** In lowest terms, positive; only where it fits. */
  long denominator() {
    return denominator;
  }

  /**
   * The number times {@code 10^places} where that is whole and fits a long; else {@code otherwise}.
   */
  public long wholeMinor(int places, long otherwise) {
    if (big == null && places < POWERS_OF_TEN.length) {
      long scale = POWERS_OF_TEN[places];
      if (scale % denominator == 0 && fits(numerator, scale / denominator)) {
        return numerator * (scale / denominator);
      }
    }
    return otherwise;
  }

  public Exact plus(Exact other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return denominator == 1 ? of(sum) : ratio(sum, denominator);
        }
      } else {
        long left = numerator * other.denominator;
        long right = other.numerator * denominator;
        long sum = left + right;
        long bottom = denominator * other.denominator;
        if (fits(numerator, other.denominator)
            && fits(other.numerator, denominator)
            && fits(denominator, other.denominator)
            && ((left ^ sum) & (right ^ sum)) >= 0) {
          return ratio(sum, bottom);
        }
      }
    }
    return ratio(
        top().multiply(other.bottom()).add(other.top().multiply(bottom())),
        bottom().multiply(other.bottom()));
  }

  private static boolean fits(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return (high == 0 && low >= 0) || (high == -1 && low < 0);
  }

  public Exact minus(Exact other) {
    return plus(other.negated());
  }

  public Exact times(Exact other) {
    if (big == null
        && other.big == null
        && fits(numerator, other.numerator)
        && fits(denominator, other.denominator)) {
      return ratio(numerator * other.numerator, denominator * other.denominator);
    }
    return ratio(top().multiply(other.top()), bottom().multiply(other.bottom()));
  }

  /**
   * The exact quotient.
   *
   * @throws ArithmeticException when the other is zero
   */
  public Exact dividedBy(Exact other) {
    if (other.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    if (big == null
        && other.big == null
        && fits(numerator, other.denominator)
        && fits(denominator, other.numerator)) {
      return ratio(numerator * other.denominator, denominator * other.numerator);
    }
    return ratio(top().multiply(other.bottom()), bottom().multiply(other.top()));
  }

  /**
   * What is left after dividing by the other, with the sign of this.
   *
   * @throws ArithmeticException when the other is zero
   */
  public Exact remainder(Exact other) {
    Exact quotient = dividedBy(other);
    return minus(other.times(ratio(quotient.top().divide(quotient.bottom()), BigInteger.ONE)));
  }

  public Exact negated() {
    return big == null && numerator != Long.MIN_VALUE
        ? new Exact(-numerator, denominator)
        : ratio(top().negate(), bottom());
  }

  public Exact abs() {
    return signum() < 0 ? negated() : this;
  }

  public Exact min(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Exact max(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return big == null ? Long.signum(numerator) : big.numerator().signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isNegative() {
    return signum() < 0;
  }

  public boolean isPositive() {
    return signum() > 0;
  }

  public boolean isWhole() {
    return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
  }

  /** The nearest decimal with so many places, by the rounding named. */
  public BigDecimal rounded(int places, Rounding rounding) {
    return new BigDecimal(top())
        .divide(new BigDecimal(bottom()), places, RoundingMode.valueOf(rounding.name()));
  }

  /**
   * The number times {@code 10^places} as a whole, by the rounding named.
   *
   * @throws ArithmeticException when it does not fit a long
   */
  public long roundedMinor(int places, Rounding rounding) {
    if (big == null && places < POWERS_OF_TEN.length) {
      long scale = POWERS_OF_TEN[places];
      if (fits(numerator, scale)) {
        return rounding.divide(numerator * scale, denominator);
      }
    }
    return rounded(places, rounding).unscaledValue().longValueExact();
  }

  /** The number written out, at most so many places, without trailing zeros. Rounds half up. */
  public String toPlainString(int maxPlaces) {
    BigDecimal decimal = rounded(maxPlaces, Rounding.HALF_UP);
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  /** The number as a decimal that ends, or empty where it has none, as a third has. */
  public Optional<BigDecimal> decimal() {
    try {
      return Optional.of(new BigDecimal(top()).divide(new BigDecimal(bottom())));
    } catch (ArithmeticException neverEnds) {
      return Optional.empty();
    }
  }

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  @Override
  public int compareTo(Exact other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
      }
    }
    return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Exact exact && compareTo(exact) == 0;
  }

  @Override
  public int hashCode() {
    return big == null
        ? Long.hashCode(numerator) * 31 + Long.hashCode(denominator)
        : big.hashCode();
  }

  /** The decimal where it ends, else the fraction: {@code 1/3}. For messages to developers. */
  @Override
  public String toString() {
    return decimal()
        .map(d -> d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString())
        .orElseGet(() -> top() + "/" + bottom());
  }
}
