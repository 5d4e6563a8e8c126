package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {
  private static final String LISTS =
      """
      'people': [{'id': 'anna', 'roles': ['rep']}], 'customers': [{'id': 'c3'}],
      'deals': [{'id': 'd5', 'owner': 'anna', 'customer': 'c3', 'status': 'open',
                 'expectedCloseOn': '2026-02-08', 'amount': '2573.00'}],
      'invoices': [{'id': 'i5', 'kind': 'invoice', 'status': 'posted', 'owner': 'anna', 'customer': 'c3',
                    %s 'issuedOn': '%s',
                    'lines': [{'id': '1', 'amount': '1639.49'}, {'id': '2', 'amount': '2000.00'}]}]
      """;

  @ParameterizedTest(name = "{0} with an invoice on {1}: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          customer.isNew ? 20 : line.amount / 100 | 2026-02-20 | | 16.39 | 20 of its own; the later lines pay 36.39, not 40
          customer.isNew ? 20 : line.amount / 100 | 2026-02-08 | | 20.00 | of the same day, none is an earlier order
          customer.isNew ? 20 : line.amount / 100 | 2026-02-07 | | 20.00 | before it nothing changes
          customer.isNew ? 20 : line.amount / 100 | 2026-03-01 | | 20.00 | another period is no part of its period
          customer.ordersWithin('10d') > 0 ? 0 : 5 | 2026-02-18 | | -5.00 | 5 of its own, twice 5 of the others gone
          customer.ordersWithin('10d') > 0 ? 0 : 5 | 2026-02-19 | | 5.00 | too long ago for the others
          deal.status == 'won' ? 10 : 1 | 2026-02-01 | 'deal': 'd5', | 28.00 | 10 of its own, 9 more for each line of its deal
          """)
  void anEstimateIsWhatThePeriodsEarningsGrowBy(
      String formula, String issuedOn, String deal, String expected, String why) {
    String component =
        "components: [{component: k, credit: {event: invoice}, pay: {formula: \""
            + formula
            + "\"}}]";
    String lists = LISTS.formatted(deal == null ? "" : deal, issuedOn);
    assertEquals("d5 " + expected, Given.plan(component, lists).estimates("anna", "2026-02"), why);
  }

  @org.junit.jupiter.api.Test
  void linesAreAddedOneAfterAnother() {
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}], 'customers': [{'id': 'c3'}],
        'deals': [{'id': 'd5', 'owner': 'anna', 'customer': 'c3', 'status': 'open',
                   'expectedCloseOn': '2026-02-08', 'probability': '0.5',
                   'lines': [{'id': 'a', 'amount': '700.00'}, {'id': 'b', 'amount': '600.00'}]},
                  {'id': 'd6', 'owner': 'anna', 'customer': 'c3', 'status': 'won', 'wonOn': '2026-02-20',
                   'amount': '500.00'}]
        """;
    String plan =
        """
        components:
          - component: k
            credit: {event: deal, if: customer.isNew}
            pay: {tiers: {of: amount, over: period, steps: [{to: 1000, rate: 10%}, {rate: 20%}]}}
        """;
    Given given = Given.plan(plan, lists);
    assertEquals(
        "d5/a 20.00, d5/b 90.00", given.estimates("anna", "2026-02"), "70 less the 50 of d6");
  }
}
