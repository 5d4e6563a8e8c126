package org.commissionconnector.calculator;

import java.util.List;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * Computes statements from plans and a book. The same plans and book give the same result, byte for
 * byte, on any machine; nothing is kept between two calculations.
 */
public final class CommissionCalculator {
  private CommissionCalculator() {}

  /**
   * Computes what the request asks for.
   *
   * @param plans all versions of all plans
   * @throws IllegalArgumentException when the request's period is no period's name
   */
  public static CalculationResult calculate(
      List<CommissionPlan> plans, CheckedBook book, CalculationRequest request) {
    return new CalculationResult(List.of(), List.of(), List.of(), List.of());
  }
}
