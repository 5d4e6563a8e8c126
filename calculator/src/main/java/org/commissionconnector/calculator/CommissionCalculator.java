package org.commissionconnector.calculator;

import java.util.List;
import java.util.function.Consumer;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.engine.ColumnSettling;
import org.commissionconnector.calculator.engine.CompiledPlans;
import org.commissionconnector.calculator.engine.Engine;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * Computes statements from plans, made ready once, and a book. The same plans and book give the
 * same result, byte for byte, on any machine. Nothing is kept between two calculations: one
 * calculator serves any number of books, one after another or side by side.
 */
public final class CommissionCalculator {
  private final CompiledPlans plans;

  /**
   * @param plans all versions of all plans
   */
  public CommissionCalculator(List<CommissionPlan> plans) {
    this.plans = new CompiledPlans(plans);
  }

  /**
   * Computes what the request asks for. Warnings are left to the readers of plans and books.
   *
   * @throws IllegalArgumentException when the request's period is no period's name
   */
  public CalculationResult calculate(CheckedBook book, CalculationRequest request) {
    return new Engine(plans, book, request).calculate();
  }

  /**
   * One plan, to be settled from columns of lines.
   *
   * @param company people, customers, products and deals that lines refer to
   * @throws IllegalArgumentException when there is no such plan, or when it looks at other periods
   *     or payees than the ones at hand
   */
  public ColumnSettling columns(CheckedBook company, String plan) {
    return new ColumnSettling(plans, company, plan);
  }

  /**
   * Settles payee by payee, each from a book of their own, and hands over each payee's statements
   * before the next book is asked for. Nothing is kept from one payee to the next, so memory grows
   * with one payee's book, not with how many there are. Uncredited lines and problems are not
   * looked for.
   *
   * @param books in the order in which statements are wanted
   * @param request its {@code through} is the last dated fact of all books together, where no
   *     period is named; payees it does not want are passed by
   * @throws IllegalArgumentException when the request's period is no period's name
   */
  public void forEachStatement(
      Iterable<PayeeBook> books, CalculationRequest request, Consumer<Statement> consumer) {
    for (PayeeBook own : books) {
      if (request.payees().isEmpty() || request.payees().contains(own.payee())) {
        new Engine(plans, own.book(), request.of(own.payee())).statements().forEach(consumer);
      }
    }
  }
}
