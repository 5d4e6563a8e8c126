package org.commissionconnector.calculator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as columns earn what the same lines earn as records, with the same words. */
class ColumnSettlingTest {
  private static final String COMPANY =
      """
      {"company": {"currency": "EUR", "timeZone": "UTC"},
       "people": [{"id": "rep", "roles": ["rep"], "hiredOn": "2026-11-03", "manager": "partner"},
                  {"id": "partner", "roles": ["rep"]}],
       "products": [{"id": "p0", "category": "c0"}, {"id": "p1", "category": "c1"}],
       "deals": [{"id": "d", "owner": "rep", "status": "open", "type": "new", "amount": "1.00",
                  "splits": [{"person": "partner", "share": "30%"},
                             {"person": "rep", "share": "70%"}]}],
       "targets": [{"measure": "a", "person": "rep", "period": "2026-11", "amount": "700.00"},
                   {"measure": "a", "person": "rep", "period": "2026-12", "amount": "900.00"},
                   {"measure": "a", "person": "partner", "period": "2026-12", "amount": "500.00"}],
       "rates": [{"from": "USD", "to": "EUR", "on": "2026-01-01", "rate": "0.9137"}],
       "invoices": [INVOICES]}
      """;
  private static final String KIND =
      """
      {"id": "ID", "kind": "invoice", "status": "posted", "issuedOn": "DAY", "deal": DEAL, "owner": "rep", "currency": "CURRENCY",
       "lines": [{"id": "1", "product": "PRODUCT", "amount": "AMOUNT"}]}""";
  private static final int PLANS = Integer.getInteger("laws.tries", 300) / 2;
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
    check(HEAD + components, 20261124, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {501, 502, 503, 504})
  void anyPlanOfOnePayeesPeriodEarnsWhatRecordsEarn(long seed) throws ReadException {
    Random random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      check(new RandomColumnPlan(random).plan(), seed + 1000L * i, 4);
    }
  }

  private static void check(String plan, long seed, int tries) throws ReadException {
    Random random = new Random(seed);
    CommissionCalculator calculator =
        new CommissionCalculator(
            PlanReader.read(List.of(new PlanSource("plan.yaml", plan)), new FiscalCalendar(1)));
    ColumnSettling settling = calculator.columns(book(""), "p");
    List<Invoice> kinds = kinds();
    LineColumns columns = new LineColumns(kinds, 4);
    for (int i = 0; i < tries; i++) {
      String period = random.nextBoolean() ? "2026-11" : "2026-12";
      String payee = random.nextInt(4) == 0 ? "partner" : "rep";
      List<Invoice> invoices = fill(columns, kinds, LocalDate.parse(period + "-01"), random);
      Statement statement = ofRecords(calculator, bookOf(invoices), period, payee);
      String said = "seed " + seed + " try " + i + "\n" + plan + invoices;
      ColumnSettling.Explained explained = settling.settle(payee, period, columns);
      ColumnSettling.Amounts plain = settling.amounts(payee, period, columns);
      columns.clear();
      assertEquals(rows(statement), rows(explained), said);
      assertEquals(amounts(explained), amounts(plain), said);
      assertEquals(
          statement.payable().minor() - statement.clawback().minor(), explained.payable(), said);
      assertEquals(statement.payout().minor(), explained.payout(), said);
      assertEquals(explained.payout(), plain.payout(), said);
    }
  }

  /** Adds lines to the columns, and gives the same as invoices. */
  private static List<Invoice> fill(
      LineColumns columns, List<Invoice> kinds, LocalDate first, Random random)
      throws ReadException {
    List<String> invoices = new ArrayList<>();
    List<Long> cent = new ArrayList<>();
    int lines = random.nextInt(12);
    boolean huge = random.nextInt(12) == 0;
    for (int line = 0; line < lines; line++) {
      int kind = random.nextInt(kinds.size());
      long cents =
          huge
              ? 40_000_000_000_000_000L + random.nextInt(1000)
              : random.nextInt(30_000) - (random.nextInt(6) == 0 ? 20_000 : 0);
      LocalDate day = first.plusDays(29L * line / lines);
      columns.add(kind, (int) day.toEpochDay(), cents);
      String id = kinds.get(kind).id() + "-" + "%07d".formatted(line + 1);
      cent.add(cents);
      invoices.add(invoice(id, day, kind, "1.00"));
    }
    List<Invoice> read = book(String.join(",", invoices)).book().invoices();
    return IntStream.range(0, lines).mapToObj(i -> of(read.get(i), cent.get(i))).toList();
  }

  /** An invoice of so many cents; a book that is checked holds none below 0. */
  private static Invoice of(Invoice like, long cents) {
    Line line = like.lines().get(0);
    Exact amount = Exact.ofScaled(cents, 2);
    return new Invoice(
        like.id(),
        like.number(),
        like.kind(),
        like.status(),
        like.deal(),
        like.owner(),
        like.customer(),
        like.issuedOn(),
        like.dueOn(),
        like.cancelledOn(),
        like.currency(),
        List.of(
            new Line(
                line.id(), line.product(), line.quantity(), amount, line.cost(), line.discount())),
        like.total(),
        like.payments(),
        like.reverses(),
        like.custom());
  }

  private static CheckedBook bookOf(List<Invoice> invoices) throws ReadException {
    Book book = book("").book();
    return CheckedBook.of(
        new Book(
            book.company(),
            book.people(),
            book.teams(),
            book.customers(),
            book.products(),
            book.deals(),
            invoices,
            book.targets(),
            book.indicators(),
            book.adjustments(),
            book.rates()));
  }

  private static Statement ofRecords(
      CommissionCalculator calculator, CheckedBook book, String period, String payee) {
    LocalDate last = LocalDate.parse(period + "-01").plusMonths(1).minusDays(1);
    CalculationRequest request = new CalculationRequest(period, last, Set.of(payee), null);
    return calculator.calculate(book, request).statements().get(0);
  }

  private static List<String> rows(Statement statement) {
    return statement.earnings().stream()
        .map(ColumnSettlingTest::row)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String row(Statement.Earning earning) {
    return earning.component() + " " + earning.amount().minor() + " " + earning.because();
  }

  private static List<String> rows(ColumnSettling.Explained earned) {
    List<String> rows = new ArrayList<>();
    for (int component = 0; component < earned.components(); component++) {
      for (int i = 0; i < earned.lines(component); i++) {
        rows.add(
            "%s %d %s"
                .formatted(
                    earned.component(component),
                    earned.amount(component, i),
                    earned.because(component, i)));
      }
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private static List<String> amounts(ColumnSettling.Amounts earned) {
    List<String> amounts = new ArrayList<>();
    for (int component = 0; component < earned.components(); component++) {
      for (int i = 0; i < earned.lines(component); i++) {
        amounts.add(earned.component(component) + " " + earned.amount(component, i));
      }
    }
    return amounts;
  }

  private static List<Invoice> kinds() throws ReadException {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      kinds.add(invoice("k" + i, LocalDate.of(2026, 11, 1), i, "1.00"));
    }
    return book(String.join(",", kinds)).book().invoices();
  }

  private static String invoice(String id, LocalDate day, int kind, String amount) {
    return KIND.replace("ID", id)
        .replace("DAY", day.toString())
        .replace("CURRENCY", kind == 4 ? "USD" : "EUR")
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

  @Test
  void aPlanThatLooksElsewhereIsLeftToABook() throws ReadException {
    CommissionCalculator calculator =
        new CommissionCalculator(
            PlanReader.read(
                List.of(
                    new PlanSource(
                        "plan.yaml",
                        HEAD
                            + "  - {component: a, credit: {event: invoice}, pay: 5%,"
                            + " limits: {per: year, max: 10}}")),
                new FiscalCalendar(1)));
    CheckedBook company = book("");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> calculator.columns(company, "p"));
    assertEquals(
        "plan 'p' looks at more than one payee's period (per: year); settle it from a book",
        refused.getMessage());
  }

  @Test
  void aLineOutsideThePeriodIsRefused() throws ReadException {
    CommissionCalculator calculator =
        new CommissionCalculator(
            PlanReader.read(
                List.of(
                    new PlanSource(
                        "plan.yaml",
                        HEAD + "  - {component: a, credit: {event: invoice}, pay: 5%}")),
                new FiscalCalendar(1)));
    ColumnSettling settling = calculator.columns(book(""), "p");
    LineColumns columns = new LineColumns(kinds(), 1);
    columns.add(0, (int) LocalDate.of(2026, 12, 1).toEpochDay(), 100);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> settling.settle("rep", "2026-11", columns));
    assertEquals("lines of rep are dated outside 2026-11", refused.getMessage());
  }
}
