package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What random plans and books, held against a second reading of the language, once got wrong. */
class RandomFindingsTest {
  private static final String PEOPLE =
      "'people': [{'id': 'anna', 'roles': ['rep']}, {'id': 'max', 'roles': ['rep']}],";

  private static Given given(String component, String lists) {
    return Given.plan("components:\n" + component, PEOPLE + lists);
  }

  private static String invoice(String id, String issuedOn, String lines, String more) {
    return """
        {'id': '%s', 'kind': 'invoice', 'status': 'posted', 'owner': 'anna', 'issuedOn': '%s',
         'lines': [%s] %s}"""
        .formatted(id, issuedOn, lines, more);
  }

  private static String note(String id, String issuedOn, String lines, String more) {
    return """
        {'id': '%s', 'kind': 'credit-note', 'status': 'posted', 'reverses': 'i1', 'issuedOn': '%s',
         'lines': [%s] %s}"""
        .formatted(id, issuedOn, lines, more);
  }

  private static String line(String id, String amount) {
    return "{'id': '%s', 'amount': '%s'}".formatted(id, amount);
  }

  @Test
  void anOverrideOnADealCancelledInItsOwnPeriodLeavesNothing() {
    String plan =
        """
          - {component: own, credit: {event: deal}, pay: 10%}
          - component: override
            credit: {event: deal, to: {person: max}, base: {earnings: own}}
            pay: 50%
        """;
    String deal =
        """
        'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'cancelled', 'wonOn': '2026-02-16',
                   'cancelledOn': '2026-02-17', 'amount': '1000.00'}]
        """;
    assertEquals("d1 50.00, d1 -50.00", given(plan, deal).earnings("max", "2026-02"));
  }

  @Test
  void aCancelledCreditNoteGivesBackOnlyWhatItTookOfACount() {
    String invoices =
        "'invoices': [%s, %s, %s]"
            .formatted(
                invoice("i1", "2026-03-02", line("1", "1000"), ""),
                note("n1", "2026-03-03", line("1", "100"), ""),
                note(
                        "n2",
                        "2026-03-04",
                        line("1", "900"),
                        ", 'status': 'cancelled', 'cancelledOn': '2026-03-05'")
                    .replace("'status': 'posted', 'reverses'", "'reverses'"));
    Given given =
        given("  - {component: k, credit: {event: invoice, base: count}, pay: 10%}", invoices);
    assertEquals("i1/1 0.10, n1/1 -0.10", given.earnings("anna", "2026-03"));
  }

  @Test
  void aNoteOnWhatIsWhollyReversedTakesNothingBack() {
    String plan =
        """
          - component: k
            credit: {event: invoice}
            pay: {tiers: {of: amount, over: period, steps: [{to: 1000, rate: 2%}, {rate: 10%}]}}
        """;
    String all = line("1", "1500") + "," + line("2", "500");
    String invoices =
        "'invoices': [%s, %s, %s]"
            .formatted(
                invoice("i1", "2026-03-02", all, ""),
                note("n1", "2026-03-03", all, ""),
                note("n2", "2026-04-04", line("2", "500"), ""));
    Given given = given(plan, invoices);
    assertEquals(List.of(), given.statement("anna", "2026-04").clawbacks());
  }

  @Test
  void whatARecordsMinimumAddedIsTakenBackWhereItWasPaid() {
    String plan =
        "  - {component: k, credit: {event: deal}, pay: 1%, limits: {per: record, min: 50}}";
    String deal =
        """
        'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'cancelled', 'wonOn': '2026-03-26',
                   'cancelledOn': '2026-03-27',
                   'lines': [{'id': '1', 'amount': '100'}, {'id': '2', 'amount': '1500'}]}]
        """;
    assertEquals(
        "d1/1 1.00, d1/2 49.00, d1/1 -1.00, d1/2 -49.00",
        given(plan, deal).earnings("anna", "2026-03"));
  }

  @Test
  void whatANoteTakesBackOfAFixedAmountIsSplitLikeTheAmount() {
    String plan =
        "  - {component: k, credit: {event: invoice, to: split}, pay: {amount: 100, per: line}}";
    String book =
        """
        'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'open', 'amount': '4000',
                   'splits': [{'person': 'anna', 'share': '50%%'}, {'person': 'max', 'share': '50%%'}]}],
        'invoices': [%s, %s]
        """
            .formatted(
                invoice("i1", "2026-03-02", line("1", "4000"), ", 'deal': 'd1'"),
                note("n1", "2026-03-03", line("1", "150"), ""));
    Given given = given(plan, book);
    assertEquals("i1/1 50.00, n1/1 -1.88", given.earnings("anna", "2026-03"));
    assertEquals("i1/1 50.00, n1/1 -1.87", given.earnings("max", "2026-03"));
  }

  @Test
  void aCancellationLeavesNothingOfAFormulaWhateverNotesTook() {
    String plan =
        """
          - component: k
            credit: {event: invoice}
            pay: {formula: "max(0, line.amount - 100)"}
        """;
    String invoices =
        "'invoices': [%s, %s]"
            .formatted(
                invoice(
                        "i1",
                        "2026-03-02",
                        line("1", "1000"),
                        ", 'status': 'cancelled', 'cancelledOn': '2026-03-05'")
                    .replace("'status': 'posted', 'owner'", "'owner'"),
                note("n1", "2026-03-05", line("1", "500"), ""));
    assertEquals(
        "i1/1 900.00, i1/1 -500.00, n1/1 -400.00",
        given(plan, invoices).earnings("anna", "2026-03"));
  }

  private static final String PAID_TWICE =
      "'invoices': [%s]"
          .formatted(
              invoice(
                  "i1",
                  "2026-03-02",
                  line("1", "2000"),
                  """
                  , 'payments': [{'id': 'p1', 'on': '2026-03-05', 'amount': '1000'},
                                 {'id': 'p2', 'on': '2026-03-09', 'amount': '1000'}]"""));

  @Test
  void paymentsOfOneInvoiceAreOneRecordForATable() {
    String plan =
        """
          - component: k
            credit: {event: payment}
            pay: {tiers: {of: amount, over: record, steps: [{to: 1500, rate: 1%}, {rate: 10%}]}}
        """;
    assertEquals(
        "i1/p1/1 10.00, i1/p2/1 55.00", given(plan, PAID_TWICE).earnings("anna", "2026-03"));
  }

  @Test
  void paymentsOfOneInvoiceAreOneRecordForALimit() {
    String plan =
        "  - {component: k, credit: {event: payment}, pay: 1%, limits: {per: record, max: 15}}";
    assertEquals(
        "i1/p1/1 10.00, i1/p2/1 5.00", given(plan, PAID_TWICE).earnings("anna", "2026-03"));
  }

  @Test
  void noLimitOfALineRaisesALineThatIsPaidOnceAPeriod() {
    String plan =
        """
          - component: k
            credit: {event: invoice}
            pay: {first: [{if: line.amount > 10, pay: {amount: 70, per: period}}, {pay: 1%}]}
            limits: {per: line, min: 5}
        """;
    String invoices =
        "'invoices': [%s]".formatted(invoice("i1", "2026-03-02", line("1", "20"), ""));
    assertEquals("- 70.00", given(plan, invoices).earnings("anna", "2026-03"));
  }

  @Test
  void theNoteThatIsWrittenInPlaceOfACancelledOneTakesItsOwn() {
    String invoices =
        "'invoices': [%s, %s, %s]"
            .formatted(
                invoice("i1", "2026-03-02", line("1", "1000"), ""),
                note(
                        "n1",
                        "2026-03-03",
                        line("1", "1000"),
                        ", 'status': 'cancelled', 'cancelledOn': '2026-03-09'")
                    .replace("'status': 'posted', 'reverses'", "'reverses'"),
                note("n2", "2026-03-09", line("1", "250"), ""));
    Given given = given("  - {component: k, credit: {event: invoice}, pay: 10%}", invoices);
    assertEquals("75.00", given.statement("anna", "2026-03").earned().toDecimalString());
  }
}
