package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoRecordTest {
  private static final String LISTS =
      """
      'people': [{'id': 'anna', 'roles': ['rep']}], 'customers': [{'id': 'c1'}],
      'deals': [{'id': 'd1', 'owner': 'anna', 'customer': 'c1', 'status': 'won', 'wonOn': '2025-01-01',
                 'amount': '1.00'}],
      'invoices': [{'id': 'a', 'kind': 'invoice', 'status': 'posted', 'deal': 'd1',
                    'issuedOn': '2026-01-10', 'lines': [{'id': '1', 'amount': '100.00'}]},
                   {'id': 'b', 'kind': 'invoice', 'status': 'posted', 'owner': 'anna',
                    'issuedOn': '2026-01-10', 'lines': [{'id': '1', 'amount': '100.00'}]}]
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          deal == null, b/1 1.00
          deal != null, a/1 1.00
          null == customer, b/1 1.00
          customer != null && deal != null, a/1 1.00
          payment == null && invoice != null && payee != null, 'a/1 1.00, b/1 1.00'
          team == null, 'a/1 1.00, b/1 1.00'
          """)
  void aRecordIsNullWhereThereIsNone(String condition, String expected) {
    String plan = "components: [{component: k, credit: {event: invoice, if: \"%s\"}, pay: 1%%}]";
    assertEquals(
        expected, Given.plan(plan.formatted(condition), LISTS).earnings("anna", "2026-01"));
  }
}
