package org.commissionconnector.settlement;

import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.book.Book;

/** Computes with the company's plans: {@code CommissionCalculator}, or what stands for it. */
@FunctionalInterface
public interface Calculation {
  CalculationResult calculate(Book book, CalculationRequest request);
}
