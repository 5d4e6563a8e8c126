package org.commissionconnector.calculator.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactorTest {

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void multipliesLikeExactFractions(Rounding rounding) {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      Exact fraction =
          Exact.of(random.nextLong() >> random.nextInt(63))
              .dividedBy(Exact.of(1 + random.nextInt(1 << (1 + random.nextInt(30)))));
      long whole = random.nextLong() >> (20 + random.nextInt(44));
      Exact product = Exact.of(whole).times(fraction);
      if (product.abs().compareTo(Exact.of(Long.MAX_VALUE)) < 0) {
        assertEquals(
            product.roundedMinor(0, rounding),
            Factor.of(fraction).times(whole, rounding),
            () -> whole + " x " + fraction + ", seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void everySmallDivisorRoundsEverySmallNumber(Rounding rounding) {
    for (int divisor = 1; divisor <= 130; divisor++) {
      Divisor fast = new Divisor(divisor);
      for (int number = -700; number <= 700; number++) {
        assertEquals(
            rounding.divide(number, divisor),
            fast.divide(number, rounding),
            number + "/" + divisor);
      }
    }
  }

  @Test
  void theLargestThatADivisorTakesAreExact() {
    long most = (1L << 61) - 1;
    for (long divisor : new long[] {4, 5, 7, 1000, 999_999_937, most}) {
      assertEquals(most / divisor, new Divisor(divisor).divide(most, Rounding.DOWN));
      assertEquals(-(most / divisor), new Divisor(divisor).divide(-most, Rounding.DOWN));
    }
  }
}
