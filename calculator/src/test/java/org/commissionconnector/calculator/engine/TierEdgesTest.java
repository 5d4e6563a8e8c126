package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables at, a cent below and a cent above their borders: every line, not only the total. */
class TierEdgesTest {
  private static final String LISTS =
      """
      'people': [{'id': 'anna', 'roles': ['rep']}],
      'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-01-05', 'amount': '%s'},
                {'id': 'd2', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-01-06', 'amount': '%s'}]
      """;

  private static String earnings(String table, String first, String second) {
    String plan =
        "components: [{component: k, credit: {event: deal}, pay: {tiers: {of: amount, "
            + table
            + "}}}]";
    return Given.plan(plan, LISTS.formatted(first, second)).earnings("anna", "2026-01");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          999.99  | 1.00  | d1 100.00, d2 0.20 | the cent that fills the tier is worth less than the rest
          1000.00 | 1.00  | d1 100.00, d2 0.20 | exactly at the border
          1000.01 | 1.00  | d1 100.00, d2 0.20 | a cent above is less than a cent of pay
          1000.03 | 1.00  | d1 100.01, d2 0.20 | three cents above are a cent of pay
          1500.00 | 0.00  | d1 200.00 | one line through two tiers
          900.00  | 600.00 | d1 90.00, d2 110.00 | the second line in two tiers
          -100.00 | 0.00  | d1 -10.00 | below zero the first step rates
          """)
  void marginal(String first, String second, String expected, String why) {
    String table = "over: period, steps: [{to: 1000, rate: 10%}, {rate: 20%}]";
    assertEquals(expected, earnings(table, first, second), why);
  }

  @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next | 999.99 | 0.00   | d1 100.00 | below the border
          next | 1000.00 | 0.00  | d1 200.00 | the border is the next tier's
          this | 1000.00 | 0.00  | d1 100.00 | the border is this tier's
          this | 1000.01 | 0.00  | d1 200.00 | above it the next reaches back
          next | 600.00 | 399.99 | d1 60.00, d2 40.00 | a cent short for both
          next | 600.00 | 400.00 | d1 120.00, d2 80.00 | the second lifts the first
          """)
  void retroactive(String border, String first, String second, String expected, String why) {
    String table =
        "over: period, on-border: %s, steps: [{to: 1000, rate: 10%%}, {rate: 20%%, back-to: 0}]"
            .formatted(border);
    assertEquals(expected, earnings(table, first, second), why);
  }

  @ParameterizedTest(name = "{0}, {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          line   | 1500.00 | 900.00 | d1 200.00, d2 90.00 | each line climbs alone
          record | 1500.00 | 900.00 | d1 200.00, d2 90.00 | each deal climbs alone
          period | 1500.00 | 900.00 | d1 200.00, d2 180.00 | the second goes on where the first ended
          line   | -1500.00 | 0.00  | d1 -200.00 | below zero it mirrors what it does above
          """)
  void over(String over, String first, String second, String expected, String why) {
    String table = "over: %s, steps: [{to: 1000, rate: 10%%}, {rate: 20%%}]".formatted(over);
    assertEquals(expected, earnings(table, first, second), why);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          999.99  | 0.00 | '' | not full, nothing
          1000.00 | 0.00 | d1 40.00 | full
          600.00  | 400.00 | d2 40.00 | to the line that fills it
          2500.00 | 0.00 | d1 40.00 | nothing beyond the end
          """)
  void amountOfAFullTier(String first, String second, String expected, String why) {
    String table = "over: period, steps: [{to: 1000, amount: 40}, {to: 2000, rate: 0%}]";
    assertEquals(expected, earnings(table, first, second).replace("''", ""), why);
  }
}
