package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UncreditedTest {
  private static final String PLAN =
      """
      plan: field
      currency: EUR
      period: month
      effective: 2026-01-01..
      payees: [{role: rep}]
      components: [{component: k, credit: {event: invoice}, pay: 10%%}]
      %s
      """;
  private static final String BOOK =
      """
      'people': [{'id': 'anna', 'roles': ['rep']}],
      'invoices': [{'id': 'i1', 'kind': 'invoice', 'owner': 'anna', 'issuedOn': '2026-01-10',
                    'lines': [{'id': '1', 'amount': '100.00'}], %s},
                   {'id': 'n1', 'kind': 'credit-note', 'reverses': 'i1',
                    'lines': [{'id': '1', 'amount': '100.00'}], %s}]
      """;
  private static final String POSTED = "'status': 'posted'";
  private static final String NOTHING_LEFT =
      "invoice:n1/1: the clawback does not name it, or nothing was left to take back";

  private static List<String> uncredited(String clawback, String invoice, String note) {
    return uncredited(clawback, invoice, note, null);
  }

  private static List<String> uncredited(
      String clawback, String invoice, String note, @Nullable LocalDate asOf) {
    return Given.of(PLAN.formatted(clawback), BOOK.formatted(invoice, note), asOf).uncredited();
  }

  private static String noteOn(String day) {
    return POSTED + ", 'issuedOn': '" + day + "'";
  }

  private static String cancelledNote(String day, String cancelled) {
    return "'status': 'cancelled', 'issuedOn': '%s', 'cancelledOn': '%s'".formatted(day, cancelled);
  }

  @Test
  void aLaterNoteThatTookBackIsNotListed() {
    assertEquals(List.of(), uncredited("", POSTED, noteOn("2026-02-10")));
  }

  @Test
  void aLaterNoteThatTheClawbackDoesNotNameIsListed() {
    assertEquals(
        List.of(NOTHING_LEFT),
        uncredited("clawback: {when: [cancellation]}", POSTED, noteOn("2026-02-10")));
  }

  @Test
  void aNoteAfterTheAsOfDayIsJudgedByWhatItWillTake() {
    LocalDate before = LocalDate.of(2026, 1, 31);
    assertEquals(List.of(), uncredited("", POSTED, noteOn("2026-02-10"), before));
    assertEquals(
        List.of(NOTHING_LEFT),
        uncredited("clawback: {when: [cancellation]}", POSTED, noteOn("2026-02-10"), before));
  }

  @Test
  void aCancelledNoteThatTookNothingIsListedOnce() {
    assertEquals(
        List.of(NOTHING_LEFT),
        uncredited(
            "clawback: {when: [cancellation]}", POSTED, cancelledNote("2026-02-10", "2026-03-10")));
  }

  @Test
  void theCancellationOfANoteIsListedWhereTheClawbackDoesNotNameNotes() {
    assertEquals(
        List.of(NOTHING_LEFT),
        uncredited(
            "clawback: {when: [cancellation]}", POSTED, cancelledNote("2026-01-20", "2026-03-10")));
    assertEquals(List.of(), uncredited("", POSTED, cancelledNote("2026-01-20", "2026-03-10")));
  }

  @Test
  void aNoteOnWhatWasCancelledInThePeriodIsALineOfNothing() {
    String cancelled = "'status': 'cancelled', 'cancelledOn': '2026-01-15'";
    assertEquals(List.of(), uncredited("", cancelled, noteOn("2026-01-20")));
  }

  @Test
  void aDraftNoteIsJudgedByTheOwnerOfWhatItReverses() {
    assertEquals(
        List.of("invoice:n1/1: it is a draft"), uncredited("", POSTED, "'status': 'draft'"));
    String deals = PLAN.replace("event: invoice", "event: deal").formatted("");
    assertEquals(
        List.of(), Given.of(deals, BOOK.formatted(POSTED, "'status': 'draft'"), null).uncredited());
  }

  @Test
  void theKindsThatAPlanCreditsAreKnownAlsoWhereItHasNothingToPrint() {
    String lists =
        """
        'people': [{'id': 'anna', 'roles': ['rep']}],
        'deals': [{'id': 'd1', 'owner': 'anna', 'status': 'won', 'amount': '1'}]
        """;
    assertEquals(List.of(), Given.of(PLAN.formatted(""), lists, null).uncredited());
  }
}
