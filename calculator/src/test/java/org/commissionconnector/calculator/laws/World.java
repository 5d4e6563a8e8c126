package org.commissionconnector.calculator.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.file.ResultWriter;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * A plan and a book.
 *
 * @param plan as its file says it
 */
record World(String plan, List<CommissionPlan> plans, Book book) {
  private static final FiscalCalendar CALENDAR = new FiscalCalendar(1);

  /** Plans that were met before; reading one takes as long as computing a book. */
  private static final Map<String, List<CommissionPlan>> READ = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 500;

  static World of(String plan, Book book) {
    List<CommissionPlan> known = READ.get(plan);
    List<CommissionPlan> plans = known == null ? read(plan) : known;
    if (READ.size() < MOST_KEPT) {
      READ.put(plan, plans);
    }
    return new World(plan, plans, book);
  }

  private static List<CommissionPlan> read(String plan) {
    try {
      return PlanReader.read(List.of(new PlanSource("random.yaml", plan)), CALENDAR);
    } catch (ReadException refused) {
      throw new IllegalStateException(refused.text(Language.EN) + "\n" + plan, refused);
    }
  }

  World with(Book other) {
    return new World(plan, plans, other);
  }

  CalculationResult calculate() {
    return calculate(CalculationRequest.EVERYTHING);
  }

  /** The statements of these payees alone. */
  CalculationResult calculate(Set<String> payees) {
    return calculate(new CalculationRequest(null, null, payees, null));
  }

  CalculationResult calculate(CalculationRequest request) {
    return new CommissionCalculator(plans).calculate(BookCheck.check(book), request);
  }

  static String json(CalculationResult result) {
    StringBuilder out = new StringBuilder();
    try {
      new ResultWriter(Language.EN).json(result, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
