package org.commissionconnector.calculator.file;

import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rate;
import org.jspecify.annotations.Nullable;

/** Writes statements the way a person reads them. */
final class ResultText {
  private static final int WIDTH = 78;
  private static final int AMOUNT = 16;

  private final Language language;
  private final PlanTitles titles;
  private final RecordNames names;
  private final StringBuilder text = new StringBuilder();

  ResultText(Language language, PlanTitles titles, RecordNames names) {
    this.language = language;
    this.titles = titles;
    this.names = names;
  }

  String write(CalculationResult result) {
    result.statements().forEach(this::statement);
    if (result.statements().isEmpty()) {
      line(word("no-statements"));
    }
    uncredited(result.uncredited());
    problems(result.problems());
    warnings(result.warnings());
    return text.toString();
  }

  private void statement(Statement statement) {
    line(word("statement", names.person(statement.payee())));
    String plan = titles.plan(statement.plan());
    String named = plan.equals(statement.plan()) ? plan : plan + " (" + statement.plan() + ")";
    line(
        word(
            "statement-of",
            named,
            statement.period().name(),
            statement.earned().currency().getCurrencyCode()));
    line("=".repeat(WIDTH));
    measures(statement.plan(), statement.measures());
    earnings(statement);
    movements(statement, "released", statement.releases());
    movements(statement, "taken-back", statement.clawbacks());
    sums(statement);
    estimates(statement);
    line("");
  }

  private void measures(String plan, Map<String, Statement.MeasureResult> measures) {
    if (measures.isEmpty()) {
      return;
    }
    line(
        TextWidth.left(word("measure"), WIDTH - 3 * AMOUNT)
            + TextWidth.right(word("value"), AMOUNT)
            + TextWidth.right(word("target"), AMOUNT)
            + TextWidth.right(word("attainment"), AMOUNT));
    measures.forEach(
        (name, measure) ->
            line(
                TextWidth.left("  " + titles.component(plan, name), WIDTH - 3 * AMOUNT)
                    + TextWidth.right(measure.value(), AMOUNT)
                    + TextWidth.right(orDash(measure.target()), AMOUNT)
                    + TextWidth.right(percent(measure.attainment()), AMOUNT)));
    line("");
  }

  private static String percent(@Nullable Exact attainment) {
    return attainment == null ? "-" : new Rate(attainment).toString();
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }

  private void earnings(Statement statement) {
    String component = "";
    for (Statement.Earning earning : statement.earnings()) {
      if (!earning.component().equals(component)) {
        component = earning.component();
        line(titles.component(statement.plan(), component));
      }
      earning(earning);
    }
    amount(word("earned"), statement.earned());
    line("");
  }

  private void earning(Statement.Earning earning) {
    String day = earning.creditDate() == null ? "" : earning.creditDate() + "  ";
    String what =
        earning.transaction() == null
            ? word("whole-period")
            : names.transaction(earning.transaction());
    amount("  " + day + what, earning.amount());
    for (Message because : earning.because()) {
      line("      " + because.text(language));
    }
    Message waitsFor = earning.waitsFor();
    if (waitsFor != null) {
      line("      " + word("waits-for", waitsFor));
    }
  }

  private void movements(Statement statement, String title, List<Statement.Movement> movements) {
    if (movements.isEmpty()) {
      return;
    }
    line(word(title));
    for (Statement.Movement movement : movements) {
      String what =
          movement.transaction() == null
              ? titles.component(statement.plan(), movement.component())
              : names.transaction(movement.transaction());
      amount("  " + word("movement", movement.on(), what, movement.of()), movement.amount());
    }
    line("");
  }

  private void sums(Statement statement) {
    amount(word("payable"), statement.payable());
    unlessZero("clawback", statement.clawback().negated());
    unlessZero("draw-paid", statement.draw().paid());
    unlessZero("draw-recovered", statement.draw().recovered().negated());
    unlessZero("adjustments", statement.adjustments());
    unlessZero("carried-in", statement.carriedIn());
    amount(word("payout"), statement.payout());
    line(" ".repeat(WIDTH - AMOUNT) + "=".repeat(AMOUNT));
    unlessZero("carried", statement.carried());
    unlessZero("waiting", statement.waiting());
    unlessZero("draw-balance", statement.draw().after());
    Money salary = statement.baseSalary();
    if (salary != null) {
      unlessZero("base-salary", salary);
    }
  }

  private void unlessZero(String key, Money amount) {
    if (!amount.isZero()) {
      amount(word(key), amount);
    }
  }

  private void estimates(Statement statement) {
    if (statement.estimates().isEmpty()) {
      return;
    }
    line("");
    line(word("estimates"));
    for (Statement.Estimate estimate : statement.estimates()) {
      Money weighted = estimate.weighted();
      String what =
          "  "
              + names.transaction(estimate.transaction())
              + "  "
              + titles.component(statement.plan(), estimate.component());
      amount(
          weighted == null ? what : what + "  " + word("weighted", weighted.toDecimalString()),
          estimate.amount());
    }
  }

  private void uncredited(List<CalculationResult.Uncredited> lines) {
    if (lines.isEmpty()) {
      return;
    }
    line(word("uncredited"));
    for (CalculationResult.Uncredited one : lines) {
      line("  " + names.withId(one.transaction()) + ": " + one.reason().text(language));
    }
    line("");
  }

  private void problems(List<CalculationResult.Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    line(word("problems"));
    for (CalculationResult.Problem problem : problems) {
      String path = problem.path() == null ? "" : " " + problem.path();
      line("  " + names.withId(problem.record()) + path + ": " + problem.message().text(language));
    }
    line("");
  }

  private void warnings(List<CalculationResult.Warning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    line(word("warnings"));
    for (CalculationResult.Warning warning : warnings) {
      String at = warning.line() == null ? "" : ":" + warning.line() + ":" + warning.column();
      line("  " + warning.file() + at + ": " + warning.message().text(language));
    }
    line("");
  }

  private void amount(String label, Money amount) {
    line(TextWidth.left(label, WIDTH - AMOUNT) + TextWidth.right(amount.toDecimalString(), AMOUNT));
  }

  private String word(String key, Object... arguments) {
    return Message.of("result." + key, arguments).text(language);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
