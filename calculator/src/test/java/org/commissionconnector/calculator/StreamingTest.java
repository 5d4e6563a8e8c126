package org.commissionconnector.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.junit.jupiter.api.Test;

/** Any number of payees is settled in the memory that one of them takes. */
class StreamingTest {
  private static final int PAYEES = 40;
  private static final CalculationRequest NOVEMBER =
      new CalculationRequest("2026-11", LocalDate.of(2026, 11, 30), java.util.Set.of(), null);
  private static final String PLAN =
      """
      plan: p
      currency: EUR
      period: month
      effective: 2026-11-01..2026-12-31
      payees: [{role: rep}]
      components:
        - component: sales
          credit: {event: invoice}
          pay: {tiers: {of: amount, over: period, steps: [{to: 500, rate: 4%}, {rate: 7%}]}}
      """;

  private final CommissionCalculator calculator;

  /** Every book that was handed out, as long as somebody holds it. */
  private final List<WeakReference<CheckedBook>> handedOut = new ArrayList<>();

  StreamingTest() throws ReadException {
    calculator =
        new CommissionCalculator(
            PlanReader.read(List.of(new PlanSource("p.yaml", PLAN)), new FiscalCalendar(1)));
  }

  @Test
  void eachPayeesStatementComesBeforeTheNextBookIsAskedFor() {
    List<Integer> booksAtStatement = new ArrayList<>();
    calculator.forEachStatement(
        this::books, NOVEMBER, statement -> booksAtStatement.add(handedOut.size()));
    assertEquals(IntStream.rangeClosed(1, PAYEES).boxed().toList(), booksAtStatement);
  }

  @Test
  void noBookIsHeldOnceItsPayeeIsSettled() {
    List<Long> heldAtStatement = new ArrayList<>();
    calculator.forEachStatement(
        this::books,
        NOVEMBER,
        statement -> {
          System.gc();
          heldAtStatement.add(handedOut.stream().filter(book -> book.get() != null).count());
        });
    assertEquals(PAYEES, heldAtStatement.size());
    assertTrue(
        heldAtStatement.stream().allMatch(held -> held <= 2),
        () -> "books held at each statement: " + heldAtStatement);
  }

  @Test
  void payeesAloneEarnWhatTheyEarnTogether() throws ReadException {
    List<Statement> alone = new ArrayList<>();
    calculator.forEachStatement(this::books, NOVEMBER, alone::add);
    List<Integer> all = IntStream.range(0, PAYEES).boxed().toList();
    assertEquals(calculator.calculate(book(all), NOVEMBER).statements(), alone);
  }

  /** One book after the other, each made when it is asked for. */
  private Iterator<PayeeBook> books() {
    return IntStream.range(0, PAYEES).mapToObj(this::bookOf).iterator();
  }

  private PayeeBook bookOf(int payee) {
    try {
      CheckedBook book = book(List.of(payee));
      handedOut.add(new WeakReference<>(book));
      return new PayeeBook(id(payee), book);
    } catch (ReadException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String id(int payee) {
    return "p%02d".formatted(payee);
  }

  private static CheckedBook book(List<Integer> payees) throws ReadException {
    List<String> people = new ArrayList<>();
    List<String> invoices = new ArrayList<>();
    for (int payee : payees) {
      people.add("{\"id\": \"%s\", \"roles\": [\"rep\"]}".formatted(id(payee)));
      for (int i = 0; i < 5; i++) {
        invoices.add(
            """
            {"id": "%s-%d", "kind": "invoice", "status": "posted", "issuedOn": "2026-11-0%d", "owner": "%s",
             "lines": [{"id": "1", "amount": "%d.37"}]}"""
                .formatted(id(payee), i, i + 1, id(payee), 100 + 13 * payee + i));
      }
    }
    return BookReader.readBook(
        """
        {"company": {"currency": "EUR", "timeZone": "UTC"}, "people": [%s], "invoices": [%s]}"""
            .formatted(String.join(",", people), String.join(",", invoices)));
  }
}
