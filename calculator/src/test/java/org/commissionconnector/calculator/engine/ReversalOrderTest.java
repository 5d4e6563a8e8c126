package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReversalOrderTest {
  @Test
  void onOneDayNotesTakeTheirPartAndTheCancellationWhatIsLeft() {
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'invoices': [{'id': 'i4', 'kind': 'invoice', 'status': 'cancelled', 'owner': 'anna',
                      'issuedOn': '2026-03-27', 'cancelledOn': '2026-03-28',
                      'lines': [{'id': '1', 'amount': '1500.00'}]},
                     {'id': 'n4', 'kind': 'credit-note', 'status': 'posted', 'reverses': 'i4',
                      'issuedOn': '2026-03-28', 'lines': [{'id': '1', 'amount': '500.00'}]}]
        """;
    Given given =
        Given.plan("components: [{component: k, credit: {event: invoice}, pay: 10%}]", lists);
    assertEquals("i4/1 150.00, i4/1 -100.00, n4/1 -50.00", given.earnings("anna", "2026-03"));
  }

  @Test
  void aDealCancelledInItsOwnPeriodLeavesNothingWhateverNotesThereWere() {
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'deals': [{'id': 'd3', 'owner': 'anna', 'status': 'cancelled', 'wonOn': '2026-03-20',
                   'cancelledOn': '2026-03-27', 'amount': '1000.00'}],
        'invoices': [{'id': 'i2', 'kind': 'invoice', 'deal': 'd3', 'status': 'posted',
                      'issuedOn': '2026-03-20', 'lines': [{'id': '1', 'amount': '1000.00'}]},
                     {'id': 'n1', 'kind': 'credit-note', 'status': 'posted', 'reverses': 'i2',
                      'issuedOn': '2026-03-21', 'lines': [{'id': '1', 'amount': '250.00'}]}]
        """;
    Given given =
        Given.plan("components: [{component: k, credit: {event: deal}, pay: 10%}]", lists);
    assertEquals("d3 100.00, d3 -100.00", given.earnings("anna", "2026-03"));
    assertEquals(List.of(), given.statement("anna", "2026-03").clawbacks());
    assertEquals("0.00", given.statement("anna", "2026-03").payout().toDecimalString());
  }

  @Test
  void aLineLimitThatBitIsTakenBackAsItWasLeftAlsoUnderATableOverThePeriod() {
    String plan =
        """
        components:
          - component: k
            credit: {event: deal}
            limits: {per: line, max: 50}
            pay:
              tiers:
                of: amount
                over: period
                on-border: next
                steps: [{to: 100, rate: 15%}, {rate: 2%, back-to: 0}]
        """;
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'deals': [{'id': 'd2', 'owner': 'anna', 'status': 'cancelled', 'wonOn': '2026-03-02',
                   'cancelledOn': '2026-03-09', 'amount': '5000.00'},
                  {'id': 'd4', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-03-08',
                   'amount': '60.00'}]
        """;
    assertEquals(
        "d2 50.00, d4 1.20, d2 -50.00", Given.plan(plan, lists).earnings("anna", "2026-03"));
  }

  @Test
  void aRecoveryNeverTakesMoreThanItsBoundAlsoWhereThatIsNoWholeUnit() {
    String plan =
        """
        plan: field
        currency: JPY
        period: month
        effective: 2026-01-01..
        payees: [{role: rep}]
        components: [{component: k, credit: {event: deal}, pay: 10%}]
        draw: {amount: 1000, as: advance, recover: {max: 20.5}}
        """;
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'won', 'wonOn': '2026-02-06',
                   'currency': 'JPY', 'amount': '1001'}]
        """;
    Given given = Given.of(plan, lists, null);
    assertEquals("20", given.statement("anna", "2026-02").draw().recovered().toDecimalString());
  }
}
