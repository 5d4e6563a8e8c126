package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;

/** Computes one component on a small made-up book, with the engine that computes the real ones. */
final class WorkedExample {
  private final CommissionPlan plan;
  private final Language language;

  WorkedExample(CommissionPlan plan, Language language) {
    this.plan = plan;
    this.language = language;
  }

  /** What happened and what it earns, a line each; empty where the made-up facts earn nothing. */
  List<String> of(Component component) {
    ExampleBook example = new ExampleBook(plan, component);
    CalculationResult result =
        new CommissionCalculator(List.of(plan))
            .calculate(
                CheckedBook.of(example.book()),
                new CalculationRequest(example.period().name(), null, Set.of(), null));
    List<String> lines = new ArrayList<>();
    for (Statement statement : result.statements()) {
      statement.earnings().stream()
          .filter(earning -> earning.component().equals(component.id()))
          .filter(earning -> !earning.amount().isZero())
          .forEach(earning -> earned(statement, earning, lines));
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, given(example, component));
    }
    return lines;
  }

  private List<String> given(ExampleBook example, Component component) {
    List<String> lines = new ArrayList<>();
    String event =
        component
            .credit()
            .map(Credit::event)
            .map(TermWords::word)
            .orElse(TermWords.word(Credit.Event.INVOICE));
    lines.add(
        Message.of("explain.example-" + event, currency(), shown(example.amount())).text(language));
    if (example.needsTarget()) {
      lines.add(Message.of("explain.example-target", shown(example.target())).text(language));
    }
    return lines;
  }

  private void earned(Statement statement, Statement.Earning earning, List<String> lines) {
    lines.add(
        Message.of(
                "explain.example-earned",
                statement.payee(),
                earning.amount().toDecimalString(),
                currency())
            .text(language));
    earning.because().forEach(reason -> lines.add("  " + reason.text(language)));
  }

  private String currency() {
    return plan.currency().getCurrencyCode();
  }

  private static String shown(Exact amount) {
    return amount.toPlainString(2);
  }
}
