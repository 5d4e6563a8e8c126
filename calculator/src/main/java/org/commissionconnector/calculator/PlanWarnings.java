package org.commissionconnector.calculator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.CodePoints;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Measure;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.commissionconnector.calculator.plan.PlanExpressions;
import org.jspecify.annotations.Nullable;

/**
 * Finds what plans and a book say past each other: persons, measures and indicators that the other
 * does not know, and texts that match no record. Everything is computed all the same.
 */
public final class PlanWarnings {
  private static final Comparator<CalculationResult.Warning> BY_POSITION =
      Comparator.comparing(CalculationResult.Warning::file, CodePoints.ORDER)
          .thenComparingInt(warning -> orZero(warning.line()))
          .thenComparingInt(warning -> orZero(warning.column()))
          .thenComparing(warning -> warning.message().toString(), CodePoints.ORDER);

  private final List<CommissionPlan> plans;
  private final CheckedBook book;
  private final String bookFile;
  private final Set<CalculationResult.Warning> found = new LinkedHashSet<>();

  private PlanWarnings(List<CommissionPlan> plans, CheckedBook book, String bookFile) {
    this.plans = plans;
    this.book = book;
    this.bookFile = bookFile;
  }

  /**
   * The warnings by file, line and column.
   *
   * @param bookFile names the book in warnings about it
   */
  public static List<CalculationResult.Warning> of(
      List<CommissionPlan> plans, CheckedBook book, String bookFile) {
    PlanWarnings warnings = new PlanWarnings(plans, book, bookFile);
    warnings.payees();
    warnings.measures();
    warnings.indicators();
    warnings.texts();
    return warnings.found.stream().sorted(BY_POSITION).toList();
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private void payees() {
    Set<String> known = book.book().people().stream().map(Person::id).collect(Collectors.toSet());
    for (BookProblem problem : book.problems()) {
      if (problem.record().startsWith(RecordKind.PERSON.record(""))) {
        known.add(problem.record().substring(RecordKind.PERSON.record("").length()));
      }
    }
    for (CommissionPlan plan : plans) {
      for (PayeeEntry entry : plan.payees()) {
        String person = entry.person();
        if (person != null && !known.contains(person)) {
          inPlan(entry.position(), Message.of("warning.payee", person));
        }
      }
    }
  }

  private void measures() {
    Set<String> known = new HashSet<>();
    for (CommissionPlan plan : plans) {
      plan.measures().forEach(measure -> known.add(measure.name()));
      plan.components().forEach(component -> known.add(component.id()));
    }
    for (Target target : book.book().targets()) {
      if (!known.contains(target.measure())) {
        inBook("warning.target", target.measure(), known);
      }
    }
  }

  private void indicators() {
    Set<String> inPlans = new HashSet<>();
    Set<String> inBook =
        book.book().indicators().stream().map(Indicator::indicator).collect(Collectors.toSet());
    for (CommissionPlan plan : plans) {
      for (Measure measure : plan.measures()) {
        measure.indicator().ifPresent(inPlans::add);
        measure
            .indicator()
            .filter(indicator -> !inBook.contains(indicator))
            .ifPresent(
                indicator ->
                    inPlan(measure.position(), Message.of("warning.indicator-of-plan", indicator)));
      }
    }
    for (String indicator : inBook) {
      if (!inPlans.contains(indicator)) {
        inBook("warning.indicator", indicator, inPlans);
      }
    }
  }

  private void texts() {
    BookTexts texts = new BookTexts(book.book());
    for (CommissionPlan plan : plans) {
      for (Expression expression : PlanExpressions.of(plan)) {
        for (Expression.TextComparison comparison : expression.textComparisons()) {
          if (!texts.match(comparison)) {
            text(comparison, texts);
          }
        }
      }
    }
  }

  private void text(Expression.TextComparison comparison, BookTexts texts) {
    List<Object> arguments = new ArrayList<>(List.of(comparison.literal(), comparison.path()));
    String key =
        NearestWord.of(comparison.literal(), texts.of(comparison.path()))
            .map(
                nearest -> {
                  arguments.add(nearest);
                  return "warning.text";
                })
            .orElse("warning.text-none");
    inPlan(comparison.at(), new Message(key, arguments));
  }

  private void inPlan(SourcePosition at, Message message) {
    found.add(new CalculationResult.Warning(at.file(), at.line(), at.column(), message));
  }

  private void inBook(String key, String name, Set<String> known) {
    Message message =
        NearestWord.of(name, known)
            .map(nearest -> Message.of(key, name, nearest))
            .orElseGet(() -> Message.of(key + "-none", name));
    found.add(new CalculationResult.Warning(bookFile, null, null, message));
  }
}
