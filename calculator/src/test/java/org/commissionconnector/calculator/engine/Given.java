package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;

/** A plan and a book in their own words, calculated. */
final class Given {
  private static final String HEAD =
      """
      plan: field
      currency: EUR
      period: month
      effective: 2026-01-01..
      payees: [{role: rep}]
      """;
  private final CalculationResult result;

  private Given(CalculationResult result) {
    this.result = result;
  }

  /**
   * A monthly plan of every rep in EUR, by what follows its head; lists of a book without company.
   */
  static Given plan(String rest, String lists) {
    return of(HEAD + rest, lists, null);
  }

  static Given of(String plan, String lists, @Nullable LocalDate asOf) {
    String book = "{'company': {'currency': 'EUR', 'timeZone': 'UTC'}, %s}".formatted(lists);
    try {
      CheckedBook checked = BookReader.readBook(book.replace('\'', '"'));
      List<CommissionPlan> plans =
          PlanReader.read(List.of(new PlanSource("plan.yaml", plan)), new FiscalCalendar(1));
      return new Given(
          new CommissionCalculator(plans)
              .calculate(checked, new CalculationRequest(null, asOf, Set.of(), null)));
    } catch (ReadException refused) {
      throw new IllegalStateException(refused.text(Language.EN), refused);
    }
  }

  CalculationResult result() {
    return result;
  }

  Statement statement(String payee, String period) {
    return result.statements().stream()
        .filter(s -> s.payee().equals(payee) && s.period().name().equals(period))
        .findFirst()
        .orElseThrow();
  }

  /** Earnings as {@code i1/1 50.00}, in the statement's order, without what is 0. */
  String earnings(String payee, String period) {
    return statement(payee, period).earnings().stream()
        .filter(e -> !e.amount().isZero())
        .map(e -> shortId(e.transaction()) + " " + e.amount().toDecimalString())
        .collect(Collectors.joining(", "));
  }

  /** Estimates as {@code d1 50.00}. */
  String estimates(String payee, String period) {
    return statement(payee, period).estimates().stream()
        .map(e -> shortId(e.transaction()) + " " + e.amount().toDecimalString())
        .collect(Collectors.joining(", "));
  }

  /** Releases or take-backs as {@code i1/1 2026-03-01 50.00}. */
  static String movements(List<Statement.Movement> movements) {
    return movements.stream()
        .map(m -> shortId(m.transaction()) + " " + m.on() + " " + m.amount().toDecimalString())
        .collect(Collectors.joining(", "));
  }

  /** What was not credited as {@code invoice:i1/1: reason}, in English. */
  List<String> uncredited() {
    return result.uncredited().stream()
        .map(u -> u.transaction() + ": " + u.reason().text(Language.EN))
        .toList();
  }

  private static String shortId(@Nullable String transaction) {
    return transaction == null ? "-" : transaction.substring(transaction.indexOf(':') + 1);
  }
}
