package org.commissionconnector.calculator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.engine.ColumnSettling;
import org.commissionconnector.calculator.engine.LineColumns;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;

/** The engine on columns, payee-month after payee-month. */
final class ByEngine {
  private static final String COMPANY =
      """
      {"company": {"currency": "EUR", "timeZone": "UTC"},
       "people": [%s {"id": "partner"}],
       "products": [{"id": "p0", "category": "c0"}, {"id": "p1", "category": "c1"},
                    {"id": "p2", "category": "c2"}, {"id": "p3", "category": "c3"}],
       "deals": [%s],
       "invoices": [%s]}
      """;
  private static final String[] PERIODS =
      IntStream.rangeClosed(1, Sales.MONTHS_A_YEAR)
          .mapToObj("2026-%02d"::formatted)
          .toArray(String[]::new);

  private final List<Invoice> kinds;
  private final ColumnSettling settling;
  private final String[] reps;

  ByEngine(int payees) throws ReadException {
    reps = IntStream.range(0, payees).mapToObj(ByEngine::rep).toArray(String[]::new);
    kinds = BookReader.readBook(company(payees, ByEngine::kindsOf)).book().invoices();
    settling =
        new CommissionCalculator(
                PlanReader.read(
                    List.of(new PlanSource("bench.yaml", Terms.PLAN)), new FiscalCalendar(1)))
            .columns(BookReader.readBook(company(payees, payee -> "")), "bench");
  }

  private static String company(int payees, IntFunction<String> invoices) {
    return COMPANY.formatted(
        each(payees, i -> "{\"id\": \"%s\", \"roles\": [\"rep\"]},".formatted(rep(i))),
        each(payees, i -> (i == 0 ? "" : ",") + dealOf(i)),
        each(payees, i -> (i == 0 ? "" : ",") + invoices.apply(i)).replaceAll("^,+$", ""));
  }

  private static String each(int payees, IntFunction<String> text) {
    return IntStream.range(0, payees).mapToObj(text).collect(Collectors.joining());
  }

  private static String dealOf(int payee) {
    return """
        {"id": "d%d", "owner": "%s", "status": "open", "amount": "1.00",
         "splits": [{"person": "%s", "share": "70%%"}, {"person": "partner", "share": "30%%"}]}"""
        .formatted(payee, rep(payee), rep(payee));
  }

  private static String kindsOf(int payee) {
    return IntStream.range(0, Sales.CATEGORIES)
        .mapToObj(
            i ->
                """
                {"id": "k%d-%d", "kind": "invoice", "status": "posted", "issuedOn": "2026-11-01",
                 "deal": "d%d", "lines": [{"id": "1", "product": "p%d", "amount": "1.00"}]}"""
                    .formatted(payee, i, payee, i))
        .collect(Collectors.joining(","));
  }

  private static String rep(int payee) {
    return "rep" + payee;
  }

  private LineColumns columnsOf(int payee, int capacity) {
    int first = payee * Sales.CATEGORIES;
    return new LineColumns(kinds.subList(first, first + Sales.CATEGORIES), capacity);
  }

  /** Each amount with its explanation, which could be kept. */
  Sums explained(Sales sales) {
    return run(sales, settling::settle);
  }

  /** Amounts alone. */
  Sums plain(Sales sales) {
    return run(sales, settling::amounts);
  }

  private interface Settle {
    ColumnSettling.Amounts of(String payee, String period, LineColumns lines);
  }

  private Sums run(Sales sales, Settle settle) {
    long first = 0;
    long second = 0;
    long weighted = 0;
    long[] byCategory = new long[Sales.MOST_A_MONTH];
    long[] byTier = new long[Sales.MOST_A_MONTH];
    LineColumns columns = columnsOf(0, 0);
    for (int month = 0; month < sales.months; month++) {
      int from = sales.start[month];
      int size = sales.start[month + 1] - from;
      int payee = month / Sales.MONTHS_A_YEAR;
      if (month % Sales.MONTHS_A_YEAR == 0) {
        columns = columnsOf(payee, Sales.MOST_A_MONTH);
      }
      fill(columns, sales, month);
      ColumnSettling.Amounts amounts =
          settle.of(reps[payee], PERIODS[month % Sales.MONTHS_A_YEAR], columns);
      amounts.copy(0, byCategory);
      amounts.copy(1, byTier);
      for (int i = 0; i < size; i++) {
        first += byCategory[i];
        second += byTier[i];
        weighted += (byCategory[i] + 2 * byTier[i]) * Sums.weight(from + i);
      }
    }
    return new Sums(first, second, weighted);
  }

  private static void fill(LineColumns columns, Sales sales, int month) {
    columns.clear();
    columns.addAll(
        sales.category, sales.day, sales.amount, sales.start[month], sales.start[month + 1]);
  }

  /** Nanoseconds of wall time for settling a month of 200 lines again after one changed. */
  double changeOneOf(int lines) {
    LineColumns month = columnsOf(0, lines);
    for (int i = 0; i < lines; i++) {
      month.add(i % Sales.CATEGORIES, Sales.FIRST_DAYS[10] + 28 * i / lines, 100_000 + 37L * i);
    }
    int times = 20_000;
    long sum = 0;
    long start = 0;
    for (int i = -times; i < times; i++) {
      start = i == 0 ? System.nanoTime() : start;
      month.change(Math.floorMod(i, lines), 50_000 + Math.abs(i));
      sum += settling.settle(rep(0), PERIODS[10], month).amount(1, lines - 1);
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was earned");
    }
    return (System.nanoTime() - start) / (double) times;
  }

  /** The words of a month's explanations, to see that they are there. */
  List<String> words(Sales sales, int month) {
    LineColumns columns = columnsOf(month / Sales.MONTHS_A_YEAR, Sales.MOST_A_MONTH);
    fill(columns, sales, month);
    ColumnSettling.Explained earned =
        settling.settle(
            rep(month / Sales.MONTHS_A_YEAR), PERIODS[month % Sales.MONTHS_A_YEAR], columns);
    List<String> words = new ArrayList<>();
    for (int component = 0; component < earned.components(); component++) {
      for (int i = 0; i < earned.lines(component); i++) {
        words.add(earned.because(component, i).toString());
      }
    }
    return words;
  }
}
