package org.commissionconnector.calculator.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {
  @ParameterizedTest(name = "{0} is refused")
  @ValueSource(
      strings = {
        "", "-", "1e3", "1_000", "1/8", ".5", "5.", "+1", " 1", "1,000", "0x1", "--1", "1.2.3",
        "NaN"
      })
  void onlyPlainDecimalsAreRead(String text) {
    assertFalse(Exact.isPlainDecimal(text));
    NumberFormatException refused =
        assertThrows(NumberFormatException.class, () -> Exact.parse(text));
    assertEquals("'" + text + "' is not a plain decimal number", refused.getMessage());
  }

  @ParameterizedTest(name = "{0} to {1} places is {2} half up, {3} half even, {4} down")
  @CsvSource(
      textBlock =
          """
          0.005,  2,  0.01,  0.00,  0.00
          0.015,  2,  0.02,  0.02,  0.01
          0.025,  2,  0.03,  0.02,  0.02
          -0.005, 2, -0.01,  0.00,  0.00
          -0.015, 2, -0.02, -0.02, -0.01
          -0.025, 2, -0.03, -0.02, -0.02
          0.0149, 2,  0.01,  0.01,  0.01
          2.5,    0,  3,     2,     2
          -3.5,   0, -4,    -4,    -3
          7,      2,  7.00,  7.00,  7.00
          """)
  void roundsAsNamed(String number, int places, String up, String even, String down) {
    Exact exact = Exact.parse(number);
    assertEquals(up, exact.rounded(places, Rounding.HALF_UP).toPlainString());
    assertEquals(even, exact.rounded(places, Rounding.HALF_EVEN).toPlainString());
    assertEquals(down, exact.rounded(places, Rounding.DOWN).toPlainString());
    for (Rounding rounding : Rounding.values()) {
      assertEquals(
          exact.rounded(places, rounding).unscaledValue().longValueExact(),
          exact.roundedMinor(places, rounding));
    }
  }

  @Test
  void aThirdStaysAThird() {
    Exact third = Exact.ONE.dividedBy(Exact.of(3));
    assertEquals(Exact.ONE, third.plus(third).plus(third));
    assertEquals("1/3", third.toString());
    assertTrue(third.decimal().isEmpty());
    assertEquals("0.333333", third.toPlainString(6));
  }

  @ParameterizedTest(name = "{0} % {1} = {2}")
  @CsvSource(
      textBlock =
          """
      7, 3, 1
      -7, 3, -1
      7, -3, 1
      7.5, 2, 1.5
      -0.3, 0.2, -0.1
      """)
  void aRemainderHasTheSignOfItsLeftSide(String a, String b, String rest) {
    assertEquals(Exact.parse(rest), Exact.parse(a).remainder(Exact.parse(b)));
  }

  @Test
  void divisionByZeroIsRefused() {
    assertEquals(
        "division by zero",
        assertThrows(ArithmeticException.class, () -> Exact.ONE.dividedBy(Exact.ZERO))
            .getMessage());
  }

  @Test
  void whatDoesNotFitMinorUnitsIsRefusedNotWrapped() {
    Exact huge = Exact.parse("92233720368547758.08");
    assertThrows(ArithmeticException.class, () -> huge.roundedMinor(2, Rounding.DOWN));
    assertEquals(
        Long.MAX_VALUE, Exact.parse("92233720368547758.07").roundedMinor(2, Rounding.DOWN));
  }

  /** Fractions of big integers, the slow and obvious way. */
  private record Slow(BigInteger top, BigInteger bottom) {
    static Slow of(long top, long bottom) {
      return new Slow(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    boolean same(Exact exact) {
      Exact own =
          Exact.of(new java.math.BigDecimal(top))
              .dividedBy(Exact.of(new java.math.BigDecimal(bottom)));
      return own.equals(exact) && own.hashCode() == exact.hashCode();
    }
  }

  @RepeatedTest(200)
  void agreesWithFractionsOfBigIntegersAtEverySize(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 100; i++) {
      long a = random.nextLong() >> random.nextInt(63);
      long b = (random.nextLong() >> random.nextInt(63)) | 1;
      long c = random.nextLong() >> random.nextInt(63);
      long d = (random.nextLong() >> random.nextInt(63)) | 1;
      Exact x = Exact.of(a).dividedBy(Exact.of(b));
      Exact y = Exact.of(c).dividedBy(Exact.of(d));
      Slow left = Slow.of(a, b);
      Slow right = Slow.of(c, d);
      BigInteger cross = left.top.multiply(right.bottom);
      BigInteger other = right.top.multiply(left.bottom);
      BigInteger bottoms = left.bottom.multiply(right.bottom);
      String seed = "seed " + repetition.getCurrentRepetition() + " at " + i;
      assertTrue(new Slow(cross.add(other), bottoms).same(x.plus(y)), seed);
      assertTrue(new Slow(cross.subtract(other), bottoms).same(x.minus(y)), seed);
      assertTrue(new Slow(left.top.multiply(right.top), bottoms).same(x.times(y)), seed);
      assertEquals(cross.compareTo(other) * bottoms.signum(), Integer.signum(x.compareTo(y)), seed);
      if (c != 0) {
        assertTrue(new Slow(cross, left.bottom.multiply(right.top)).same(x.dividedBy(y)), seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE})
  void theEndsOfTheRangeAreNumbersLikeOthers(long end) {
    Exact exact = Exact.of(end);
    assertEquals(BigInteger.valueOf(end).negate().toString(), exact.negated().toString());
    assertEquals(BigInteger.valueOf(end).pow(2).toString(), exact.times(exact).toString());
    assertEquals(Exact.ZERO, exact.minus(exact));
    assertEquals(BigInteger.valueOf(end).abs().toString(), exact.abs().toString());
  }
}
