package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commissionconnector.calculator.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, releases, take-backs, draws, ramps, proration and rounding at their edges. */
class SettlingEdgesTest {
  private static final String DEALS =
      """
      'people': [{'id': 'anna', 'roles': ['rep']}],
      'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-01-05', 'amount': '%s'},
                {'id': 'd2', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-01-06', 'amount': '%s'}]
      """;
  private static final String SALES =
      "components: [{component: k, credit: {event: deal}, pay: 10%%%s}]\n";

  @ParameterizedTest(name = "{0} on {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {per: line, max: 50}              | 500.00 | 500.10 | d1 50.00, d2 50.00 | at the bound and a cent above
          {per: line, max: 50}              | 499.90 | 0.00   | d1 49.99 | a cent below
          {per: period, max: 50}            | 400.00 | 200.00 | d1 40.00, d2 10.00 | the last line loses first
          {per: period, max: 50}            | 600.00 | 200.00 | d1 50.00 | then the one before
          {per: line, min: 50}              | 10.00  | 500.10 | d1 50.00, d2 50.01 | raises what lies below
          {per: period, min: 50}            | 100.00 | 200.00 | d1 10.00, d2 40.00 | what is added goes to the last
          {per: line, max: 50}              | -900.00 | 0.00  | d1 -50.00 | the size is bounded, whatever the sign
          """)
  void limits(String limits, String first, String second, String expected, String why) {
    String plan = SALES.formatted(", limits: " + limits);
    assertEquals(
        expected,
        Given.plan(plan, DEALS.formatted(first, second)).earnings("anna", "2026-01"),
        why);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      textBlock =
          """
          half-up,   0.05, d1 0.01
          half-even, 0.05, ''
          half-even, 0.15, d1 0.02
          down,      0.19, d1 0.01
          half-up,  -0.05, d1 -0.01
          down,     -0.19, d1 -0.01
          half-up,   0.04, ''
          """)
  void rounding(String rounding, String amount, String expected) {
    String plan = SALES.formatted("") + "rounding: " + rounding + "\n";
    assertEquals(
        expected, Given.plan(plan, DEALS.formatted(amount, "0")).earnings("anna", "2026-01"));
  }

  @ParameterizedTest(name = "{0} with {1} payable: {2} paid, {3} recovered, {4} owed")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {amount: 100, as: guarantee}                    | 99.90   | 0.10 | 0.00 | 0.00
          {amount: 100, as: guarantee}                    | 100.00  | 0.00 | 0.00 | 0.00
          {amount: 100, as: guarantee}                    | -40.00  | 100.00 | 0.00 | 0.00
          {amount: 100, as: guarantee, recoverable: true} | 30.00   | 70.00 | 0.00 | 70.00
          {amount: 100, as: advance}                      | 250.00  | 100.00 | 0.00 | 100.00
          {amount: 100, as: advance, periods: 2..3}       | 250.00  | 0.00 | 0.00 | 0.00
          """)
  void draws(String draw, String payable, String paid, String recovered, String owed) {
    String plan = "components: [{component: k, credit: {event: deal}, pay: 100%}]\ndraw: " + draw;
    Statement.DrawResult result =
        Given.plan(plan, DEALS.formatted(payable, "0")).statement("anna", "2026-01").draw();
    assertEquals(paid, result.paid().toDecimalString());
    assertEquals(recovered, result.recovered().toDecimalString());
    assertEquals(owed, result.after().toDecimalString());
  }

  @ParameterizedTest(name = "hired {0}, {1}: target {2}")
  @CsvSource(
      textBlock =
          """
          2026-01-01, counted,     3100.00
          2026-01-02, counted,     3000.00
          2026-01-02, not-counted, 2900.00
          2026-01-31, counted,     100.00
          2026-01-31, not-counted, 0.00
          """)
  void proration(String hired, String startDay, String target) {
    String plan = SALES.formatted("") + "prorate: {quota: true, start-day: " + startDay + "}\n";
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep'], 'hiredOn': '%s'}],
        'targets': [{'measure': 'k', 'person': 'anna', 'period': '2026-01', 'amount': '3100'}],
        'adjustments': [{'id': 'a', 'person': 'anna', 'plan': 'field', 'on': '2026-01-31',
                         'amount': '1', 'reason': 'the last fact'}]
        """;
    Statement.MeasureResult measure =
        Given.plan(plan, lists.formatted(hired)).statement("anna", "2026-01").measures().get("k");
    assertEquals(target, String.valueOf(measure == null ? null : measure.target()));
  }

  @ParameterizedTest(name = "{0}, noted on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                       | 2026-03-01 | i1/1 2026-03-01 50.00
          {within: 50d}            | 2026-03-01 | i1/1 2026-03-01 50.00
          {within: 49d}            | 2026-03-01 | ''
          {share: 33%}             | 2026-03-01 | i1/1 2026-03-01 16.50
          {over: 4m}               | 2026-03-09 | i1/1 2026-03-09 37.50
          {over: 4m}               | 2026-03-10 | i1/1 2026-03-10 25.00
          {over: 100d}             | 2026-03-01 | i1/1 2026-03-01 25.00
          {over: 50d}              | 2026-03-01 | ''
          {when: [cancellation]}   | 2026-03-01 | ''
          """)
  void takeBacks(String clawback, String day, String expected) {
    String plan =
        "components: [{component: k, credit: {event: invoice}, pay: 10%}]\n"
            + (clawback.equals("{}") ? "" : "clawback: " + clawback + "\n");
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'invoices': [{'id': 'i1', 'kind': 'invoice', 'status': 'posted', 'owner': 'anna',
                      'issuedOn': '2026-01-10', 'lines': [{'id': '1', 'amount': '1000.00'}]},
                     {'id': 'n1', 'kind': 'credit-note', 'status': 'posted', 'reverses': 'i1',
                      'issuedOn': '%s', 'lines': [{'id': '1', 'amount': '500.00'}]}]
        """;
    Statement march = Given.plan(plan, lists.formatted(day)).statement("anna", "2026-03");
    assertEquals(expected.replace("''", ""), Given.movements(march.clawbacks()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {when: payment}                               | i1/1 2026-01-20 33.33, i1/1 2026-01-25 33.34, i1/1 2026-01-30 33.33
          {when: full-payment}                          | i1/1 2026-01-30 100.00
          {when: payment, holdback: {share: 10%, for: 1d}} | i1/1 2026-01-20 30.00, i1/1 2026-01-21 3.33, i1/1 2026-01-25 30.01, i1/1 2026-01-26 3.33, i1/1 2026-01-30 30.00, i1/1 2026-01-31 3.33
          {parts: [{share: 33.33%}, {share: 66.67%, when: full-payment}]} | i1/1 2026-01-10 33.33, i1/1 2026-01-30 66.67
          """)
  void releases(String release, String expected) {
    String plan =
        "components: [{component: k, credit: {event: invoice}, pay: 10%}]\nrelease: " + release;
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'invoices': [{'id': 'i1', 'kind': 'invoice', 'status': 'posted', 'owner': 'anna',
                      'issuedOn': '2026-01-10', 'total': '1190.01',
                      'lines': [{'id': '1', 'amount': '1000.00'}],
                      'payments': [{'id': 'a', 'on': '2026-01-20', 'amount': '396.67'},
                                   {'id': 'b', 'on': '2026-01-25', 'amount': '396.67'},
                                   {'id': 'c', 'on': '2026-01-30', 'amount': '396.67'}]}]
        """;
    assertEquals(
        expected, Given.movements(Given.plan(plan, lists).statement("anna", "2026-01").releases()));
  }
}
