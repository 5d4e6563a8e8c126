package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as columns earn what the same lines earn as records, with the same words. */
class PeriodSettlingTest {
  private static final String COMPANY =
      """
      {"company": {"currency": "EUR", "timeZone": "UTC"},
       "people": [{"id": "rep", "roles": ["rep"], "hiredOn": "2026-11-03"}, {"id": "partner"}],
       "products": [{"id": "p0", "category": "c0"}, {"id": "p1", "category": "c1"}],
       "deals": [{"id": "d", "owner": "rep", "status": "open", "type": "new", "amount": "1.00",
                  "splits": [{"person": "partner", "share": "30%"},
                             {"person": "rep", "share": "70%"}]}],
       "invoices": [INVOICES]}
      """;
  private static final String KIND =
      """
      {"id": "ID", "kind": "invoice", "status": "posted", "issuedOn": "DAY", "deal": DEAL, "owner": "rep",
       "lines": [{"id": "1", "product": "PRODUCT", "amount": "AMOUNT"}]}""";
  private static final String HEAD =
      """
      plan: p
      currency: EUR
      period: month
      effective: 2026-01-01..2026-12-31
      payees: [{role: rep}]
      components:
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - {component: a, credit: {event: invoice, to: split}, pay: 5%}",
        """
          - {component: a, credit: {event: invoice, if: line.category == 'c1', to: owner}, pay: 3.3%}
        """,
        """
          - component: a
            credit: {event: invoice, below-zero: zero}
            pay:
              tiers:
                of: amount
                over: period
                on-border: next
                steps: [{to: 300, rate: 1%}, {to: 1000, rate: 2.5%}, {rate: 3%, back-to: 300}]
        """,
        """
          - component: a
            credit: {event: invoice, to: split}
            pay: {first: [{if: line.category == 'c1', pay: 7%}, {if: deal.type == 'new', pay: 2%}]}
          - component: b
            credit: {event: invoice, to: split}
            pay: {tiers: {of: amount, over: period, steps: [{to: 400, rate: 1%}, {rate: 2%}]}}
        limits: {per: period, max: 25}
        """,
        """
          - {component: a, credit: {event: invoice}, pay: {amount: 3.33, per: line}}
        limits: {per: period, min: 50}
        """,
        """
          - component: a
            credit: {event: invoice, if: line.amount > 50.0}
            pay: {tiers: {of: amount, over: line, steps: [{to: 60, rate: 1%}, {rate: 2%}]}}
            limits: {per: line, max: 2}
        """
      })
  void earnsWhatRecordsEarn(String components) throws ReadException {
    long seed = 20261124;
    Random random = new Random(seed);
    CommissionCalculator calculator =
        new CommissionCalculator(
            PlanReader.read(
                List.of(new PlanSource("plan.yaml", HEAD + components)), new FiscalCalendar(1)));
    PeriodSettling settling = calculator.period(book(""), "p", "2026-11");
    for (int i = 0; i < 60; i++) {
      List<Invoice> kinds = kinds();
      LineColumns columns = new LineColumns(kinds, 4);
      List<String> invoices = new ArrayList<>();
      int lines = random.nextInt(12);
      for (int line = 0; line < lines; line++) {
        int kind = random.nextInt(kinds.size());
        long cents = random.nextInt(30_000);
        LocalDate day = LocalDate.of(2026, 11, 1 + 29 * line / lines);
        columns.add(kind, (int) day.toEpochDay(), cents);
        invoices.add(
            invoice(
                kinds.get(kind).id() + "-" + "%07d".formatted(line + 1),
                day,
                kind,
                java.math.BigDecimal.valueOf(cents, 2).toPlainString()));
      }
      assertEquals(
          ofRecords(calculator, book(String.join(",", invoices))),
          ofColumns(settling.settle("rep", columns)),
          "seed " + seed + " try " + i);
    }
  }

  private static List<String> ofRecords(CommissionCalculator calculator, CheckedBook book) {
    CalculationRequest request =
        new CalculationRequest("2026-11", LocalDate.of(2026, 11, 30), Set.of("rep"), null);
    return calculator.calculate(book, request).statements().stream()
        .flatMap(statement -> statement.earnings().stream())
        .map(PeriodSettlingTest::row)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String row(Statement.Earning earning) {
    return earning.amount().minor() + " " + earning.because();
  }

  private static List<String> ofColumns(PeriodSettling.Earned earned) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < earned.size(); i++) {
      rows.add(earned.amount(i) + " " + earned.because(i));
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private static List<Invoice> kinds() throws ReadException {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      kinds.add(invoice("k" + i, LocalDate.of(2026, 11, 1), i, "1.00"));
    }
    return book(String.join(",", kinds)).book().invoices();
  }

  private static String invoice(String id, LocalDate day, int kind, String amount) {
    return KIND.replace("ID", id)
        .replace("DAY", day.toString())
        .replace("DEAL", kind == 2 ? "null" : "\"d\"")
        .replace("PRODUCT", "p" + kind % 2)
        .replace("AMOUNT", amount);
  }

  private static CheckedBook book(String invoices) throws ReadException {
    return BookReader.readBook(COMPANY.replace("INVOICES", invoices));
  }

  @Test
  void aKindIsAPostedInvoiceOfOneLine() throws ReadException {
    List<Invoice> drafts =
        book(invoice("k", LocalDate.of(2026, 11, 1), 0, "1.00").replace("posted", "draft"))
            .book()
            .invoices();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new LineColumns(drafts, 1));
    assertEquals(
        "invoice k is no kind of line; give a posted invoice of one line, without payments",
        refused.getMessage());
  }
}
