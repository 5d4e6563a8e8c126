package org.commissionconnector.calculator.review;

import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;

/**
 * An example kept beside a plan: what is given, and what a plan should make of it.
 *
 * @param plan id of the plan it is about
 */
public record PlanExample(
    String name,
    String plan,
    CheckedBook given,
    CalculationRequest request,
    List<Expectation> expectations,
    SourcePosition position) {
  public PlanExample {
    expectations = List.copyOf(expectations);
  }

  /**
   * What one payee should have.
   *
   * @param period a period's name
   * @param amounts by the name of a figure of the statement, in major units
   * @param components what each component should earn in the period, in major units
   */
  public record Expectation(
      String payee,
      String period,
      Map<String, Exact> amounts,
      Map<String, Exact> components,
      SourcePosition position) {
    public Expectation {
      amounts = Map.copyOf(amounts);
      components = Map.copyOf(components);
    }
  }
}
