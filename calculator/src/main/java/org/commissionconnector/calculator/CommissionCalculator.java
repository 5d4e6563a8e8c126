package org.commissionconnector.calculator;

import java.util.List;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.engine.Engine;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * Computes statements from plans and a book. The same plans and book give the same result, byte for
 * byte, on any machine; nothing is kept between two calculations.
 */
public final class CommissionCalculator {
  private CommissionCalculator() {}

  /**
   * Computes what the request asks for. Warnings are left to the readers of plans and books.
   *
   * @param plans all versions of all plans
   * @throws IllegalArgumentException when the request's period is no period's name
   */
  public static CalculationResult calculate(
      List<CommissionPlan> plans, CheckedBook book, CalculationRequest request) {
    return new Engine(plans, book, request).calculate();
  }
}
