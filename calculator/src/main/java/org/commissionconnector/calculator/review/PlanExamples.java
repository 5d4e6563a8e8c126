package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.plan.CommissionPlan;

/** Holds plans against the examples kept beside them. */
public final class PlanExamples {
  /** Figures of a statement that an example may name, as results write them. */
  private static final Map<String, Function<Statement, Money>> FIGURES =
      new TreeMap<>(
          Map.of(
              "earned", Statement::earned,
              "payable", Statement::payable,
              "waiting", Statement::waiting,
              "clawback", Statement::clawback,
              "adjustments", Statement::adjustments,
              "carriedIn", Statement::carriedIn,
              "payout", Statement::payout,
              "carried", Statement::carried));

  private PlanExamples() {}

  /** Names of the figures that an example may expect. */
  public static List<String> figures() {
    return List.copyOf(FIGURES.keySet());
  }

  /**
   * What became of an example.
   *
   * @param differences empty when it holds
   */
  public record Outcome(String name, SourcePosition position, List<Message> differences) {
    public Outcome {
      differences = List.copyOf(differences);
    }

    public boolean holds() {
      return differences.isEmpty();
    }
  }

  /** Computes each example by the plans. */
  public static List<Outcome> check(List<PlanExample> examples, List<CommissionPlan> plans) {
    return examples.stream().map(example -> check(example, plans)).toList();
  }

  private static Outcome check(PlanExample example, List<CommissionPlan> plans) {
    List<CommissionPlan> versions =
        plans.stream().filter(plan -> plan.id().equals(example.plan())).toList();
    List<Message> differences = new ArrayList<>();
    if (versions.isEmpty()) {
      differences.add(Message.of("examples.unknown-plan", example.plan()));
      return new Outcome(example.name(), example.position(), differences);
    }
    CalculationResult result =
        new CommissionCalculator(versions).calculate(example.given(), example.request());
    example
        .given()
        .problems()
        .forEach(
            problem ->
                differences.add(
                    Message.of("examples.problem", problem.record(), problem.message())));
    for (PlanExample.Expectation expected : example.expectations()) {
      compare(expected, result, differences);
    }
    return new Outcome(example.name(), example.position(), differences);
  }

  private static void compare(
      PlanExample.Expectation expected, CalculationResult result, List<Message> differences) {
    Optional<Statement> found =
        result.statements().stream()
            .filter(statement -> statement.payee().equals(expected.payee()))
            .filter(statement -> statement.period().name().equals(expected.period()))
            .findFirst();
    if (found.isEmpty()) {
      differences.add(
          Message.of(
              "examples.no-statement", expected.position(), expected.payee(), expected.period()));
      return;
    }
    for (Map.Entry<String, Function<Statement, Money>> figure : FIGURES.entrySet()) {
      Exact amount = expected.amounts().get(figure.getKey());
      if (amount != null) {
        differs(expected, figure.getKey(), amount, figure.getValue().apply(found.get()))
            .ifPresent(differences::add);
      }
    }
    new TreeMap<>(expected.components())
        .forEach(
            (component, amount) ->
                differs(expected, component, amount, earned(found.get(), component))
                    .ifPresent(differences::add));
  }

  private static Money earned(Statement statement, String component) {
    return statement.earnings().stream()
        .filter(earning -> earning.component().equals(component))
        .map(Statement.Earning::amount)
        .reduce(Money.zero(statement.earned().currency()), Money::plus);
  }

  private static Optional<Message> differs(
      PlanExample.Expectation expected, String what, Exact amount, Money computed) {
    return amount.equals(computed.exact())
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "examples.differs",
                expected.position(),
                expected.payee(),
                expected.period(),
                what,
                amount.toPlainString(6),
                computed.toDecimalString()));
  }
}
