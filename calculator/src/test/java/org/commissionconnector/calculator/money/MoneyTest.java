package org.commissionconnector.calculator.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void itIsWrittenWithTheDecimalsOfItsCurrency() {
    assertEquals("7.00", Money.of(EUR, "7").toDecimalString());
    assertEquals("7", Money.of(JPY, "7").toDecimalString());
    assertEquals("-0.05", Money.of(EUR, "-0.05").toDecimalString());
    assertEquals("EUR 7.00", Money.of(EUR, "7").toString());
  }

  @Test
  void anAmountWithTooManyDecimalsIsRefusedNotRounded() {
    assertEquals(
        "JPY has 0 decimals but the amount is 7.5; round it with Money.rounded first",
        assertThrows(IllegalArgumentException.class, () -> Money.of(JPY, "7.5")).getMessage());
  }

  @Test
  void twoCurrenciesDoNotAddUp() {
    assertEquals(
        "EUR 1.00 and JPY 1 are amounts of two currencies; convert one first",
        assertThrows(
                IllegalArgumentException.class, () -> Money.of(EUR, "1").plus(Money.of(JPY, "1")))
            .getMessage());
  }

  @Test
  void aSumThatDoesNotFitIsRefusedNotWrapped() {
    Money most = Money.ofMinor(EUR, Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.ofMinor(EUR, 1)));
    assertThrows(ArithmeticException.class, () -> most.negated().minus(Money.ofMinor(EUR, 2)));
    assertThrows(ArithmeticException.class, () -> Money.ofMinor(EUR, Long.MIN_VALUE).negated());
  }

  @ParameterizedTest(name = "{0} by {1} is {2}")
  @CsvSource(
      textBlock =
          """
           100.00, 0.6 0.4,         60.00 40.00,        even
           0.01,   0.5 0.5,         0.01 0.00,          a tie goes to the first
           0.01,   0.4 0.6,         0.00 0.01,          else to the largest
           100.00, 0.33 0.33 0.34,  33.00 33.00 34.00,  even too
           0.05,   0.33 0.33 0.34,  0.01 0.01 0.03,     two cents left over go to the largest
           -0.05,  0.33 0.33 0.34,  -0.01 -0.01 -0.03,  what is taken back mirrors it
           10.00,  0.6 0.2,         6.00 2.00,          shares below the whole leave the rest
          """)
  void aSplitSumsToTheWhole(String whole, String shares, String parts, String why) {
    List<Money> got =
        Split.of(Money.of(EUR, whole), Arrays.stream(shares.split(" ")).map(Exact::parse).toList());
    assertEquals(parts, String.join(" ", got.stream().map(Money::toDecimalString).toList()), why);
  }

  @RepeatedTest(50)
  void partsSumToTheWholeWhateverTheShares(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 100; i++) {
      int[] weights = random.ints(1 + random.nextInt(7), 1, 100).toArray();
      Exact sum = Exact.of(Arrays.stream(weights).sum());
      List<Exact> shares =
          Arrays.stream(weights).mapToObj(w -> Exact.of(w).dividedBy(sum)).toList();
      Money whole = Money.ofMinor(EUR, random.nextInt(200_000) - 100_000);
      Money total = Split.of(whole, shares).stream().reduce(Money.zero(EUR), Money::plus);
      assertEquals(whole, total, "seed " + repetition.getCurrentRepetition() + " at " + i);
    }
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource(
      textBlock =
          """
      5%, 5%
      0.05, 5%
      12.50%, 12.5%
      -3%, -3%
      100%, 100%
      0, 0%
      """)
  void aRateIsAFractionWrittenAsPercent(String written, String shown) {
    assertEquals(shown, Rate.parse(written).toString());
  }
}
