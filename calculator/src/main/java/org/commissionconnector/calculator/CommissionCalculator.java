package org.commissionconnector.calculator;

import java.util.List;
import java.util.function.Consumer;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.engine.CompiledPlans;
import org.commissionconnector.calculator.engine.Engine;
import org.commissionconnector.calculator.engine.PeriodSettling;
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
   * One period of one plan, to be settled from columns of lines.
   *
   * @param company people, customers, products and deals that lines refer to
   * @throws IllegalArgumentException when there is no such plan, or no such period of it
   */
  public PeriodSettling period(CheckedBook company, String plan, String period) {
    return new PeriodSettling(plans, company, plan, period);
  }

  /**
   * Hands over the same statements payee by payee, in order, and keeps none: beside the book, only
   * the earnings of the payee at hand are held. Uncredited lines and problems are not looked for.
   *
   * @throws IllegalArgumentException when the request's period is no period's name
   */
  public void forEachStatement(
      CheckedBook book, CalculationRequest request, Consumer<Statement> consumer) {
    new Engine(plans, book, request).forEachStatement(consumer);
  }
}
