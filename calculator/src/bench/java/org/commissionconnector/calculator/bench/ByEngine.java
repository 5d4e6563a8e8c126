package org.commissionconnector.calculator.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.engine.LineColumns;
import org.commissionconnector.calculator.engine.PeriodSettling;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;

/** The engine on columns, payee-month after payee-month. */
final class ByEngine {
  private static final int FIRST_DAY = (int) LocalDate.of(2026, 11, 1).toEpochDay() - 1;
  private static final String COMPANY =
      """
      {"company": {"currency": "EUR", "timeZone": "UTC"},
       "people": [{"id": "rep", "roles": ["rep"]}, {"id": "partner"}],
       "products": [{"id": "p0", "category": "c0"}, {"id": "p1", "category": "c1"},
                    {"id": "p2", "category": "c2"}, {"id": "p3", "category": "c3"}],
       "deals": [{"id": "d", "owner": "rep", "status": "open", "amount": "1.00",
                  "splits": [{"person": "rep", "share": "70%%"},
                             {"person": "partner", "share": "30%%"}]}],
       "invoices": [%s]}
      """;

  private final List<Invoice> kinds;
  private final PeriodSettling settling;
  private final LineColumns columns;

  ByEngine() throws ReadException {
    List<String> invoices = new ArrayList<>();
    for (int i = 0; i < Sales.CATEGORIES; i++) {
      invoices.add(
          """
          {"id": "k%d", "kind": "invoice", "status": "posted", "issuedOn": "2026-11-01", "deal": "d",
           "lines": [{"id": "1", "product": "p%d", "amount": "1.00"}]}"""
              .formatted(i, i));
    }
    CheckedBook checked = BookReader.readBook(COMPANY.formatted(String.join(",", invoices)));
    kinds = checked.book().invoices();
    CheckedBook company = BookReader.readBook(COMPANY.formatted(""));
    settling =
        new CommissionCalculator(
                PlanReader.read(
                    List.of(new PlanSource("bench.yaml", Terms.PLAN)), new FiscalCalendar(1)))
            .period(company, "bench", "2026-11");
    columns = new LineColumns(kinds, 512);
  }

  Sums run(Sales sales) {
    long first = 0;
    long second = 0;
    long weighted = 0;
    for (int month = 0; month < sales.months; month++) {
      int from = sales.start[month];
      int size = sales.start[month + 1] - from;
      PeriodSettling.Earned earned = settling.settle("rep", fill(sales, from, size));
      for (int i = 0; i < size; i++) {
        long one = earned.amount(i);
        long other = earned.amount(size + i);
        first += one;
        second += other;
        weighted += (one + 2 * other) * Sums.weight(from + i);
      }
    }
    return new Sums(first, second, weighted);
  }

  private LineColumns fill(Sales sales, int from, int size) {
    columns.clear();
    for (int i = from; i < from + size; i++) {
      columns.add(sales.category[i], FIRST_DAY + sales.day[i], sales.amount[i]);
    }
    return columns;
  }

  /** Nanoseconds of wall time for settling a month of 200 lines again after one changed. */
  double changeOneOf(int lines) {
    LineColumns month = new LineColumns(kinds, lines);
    for (int i = 0; i < lines; i++) {
      month.add(i % Sales.CATEGORIES, FIRST_DAY + 1 + 30 * i / lines, 100_000 + 37L * i);
    }
    int times = 20_000;
    long sum = 0;
    long start = 0;
    for (int i = -times; i < times; i++) {
      start = i == 0 ? System.nanoTime() : start;
      month.change(Math.floorMod(i, lines), 50_000 + Math.abs(i));
      sum += settling.settle("rep", month).amount(lines - 1);
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was earned");
    }
    return (System.nanoTime() - start) / (double) times;
  }

  /** The words of a month's explanations, to see that they are there. */
  List<String> words(Sales sales, int month) {
    int from = sales.start[month];
    int size = sales.start[month + 1] - from;
    PeriodSettling.Earned earned = settling.settle("rep", fill(sales, from, size));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < earned.size(); i++) {
      words.add(earned.because(i).toString());
    }
    return words;
  }
}
