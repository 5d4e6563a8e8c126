package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/** An expression: for each line where it names one, shared like a fixed amount, else once. */
record FormulaStep(Pay.Formula formula) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    Expression expression = formula.expression();
    if (!expression.namesTransaction()) {
      Exact value =
          Numbers.of(
              expression.evaluate(new LineScope(context.run(), context.payee())), expression);
      long amount = context.money().round(value);
      entries.add(context, null, amount, List.of(because(context, amount)));
      return;
    }
    Map<CreditedLine, Exact> wholes = new HashMap<>();
    Map<CreditedLine, Exact> reversed = new HashMap<>();
    Map<String, Exact> takenBy = new HashMap<>();
    for (CreditedLine line : inTime(lines)) {
      try {
        Exact value = value(context, line);
        if (line.original() == null) {
          wholes.put(line, value);
          standing(context, line, value, entries);
        } else {
          Exact whole = wholes.getOrDefault(line.original(), Exact.ZERO);
          Exact before = reversed.getOrDefault(line.original(), Exact.ZERO);
          Exact takes =
              switch (FixedStep.reversal(line).kind()) {
                case CREDIT_NOTE -> value;
                case CREDIT_NOTE_CANCELLED -> takenBy.getOrDefault(id(line), Exact.ZERO);
                case CANCELLATION -> whole.minus(before);
              };
          Exact after = Figures.within(before.plus(takes), whole);
          reversed.put(line.original(), after);
          takenBy.put(id(line), before.minus(after));
          reversal(context, line, before, after, entries);
        }
      } catch (EvaluationException error) {
        context.report(line, error.reason());
        entries.add(context, line, 0, List.of(Message.of("engine.pays-nothing", error.reason())));
      }
    }
  }

  private Exact value(PayContext context, CreditedLine line) throws EvaluationException {
    Transaction transaction = line.transaction();
    Expression expression = formula.expression();
    return Numbers.of(
        expression.evaluate(
            new LineScope(context.run(), line.payee(), transaction, transaction.own())),
        expression);
  }

  /** What stands for itself, then what reverses in the order in which it happened. */
  private static List<CreditedLine> inTime(List<CreditedLine> lines) {
    List<CreditedLine> ordered = new ArrayList<>(lines);
    ordered.sort(
        Comparator.comparing((CreditedLine line) -> line.original() != null)
            .thenComparing(CreditedLine::transaction, Ledger.IN_TIME));
    return ordered;
  }

  private static String id(CreditedLine line) {
    CreditedLine original = line.original();
    return line.transaction().id() + "\n" + (original == null ? "" : original.transaction().id());
  }

  private void standing(PayContext context, CreditedLine line, Exact value, Entries entries) {
    long amount = line.share().ofAmount(value, context.money()) * line.transaction().sign();
    entries.add(context, line, amount, List.of(because(context, amount)));
  }

  private void reversal(
      PayContext context, CreditedLine line, Exact before, Exact after, Entries entries) {
    PlanMoney money = context.money();
    Exact sign = Exact.of(line.transaction().lead().sign());
    Exact partBefore = money.exact(line.share().ofAmount(before, money)).times(sign);
    Exact partAfter = money.exact(line.share().ofAmount(after, money)).times(sign);
    entries.addReversal(
        context, line, partBefore, partAfter, List.of(Message.of("engine.takes-back")));
  }

  private Message because(PayContext context, long amount) {
    return Message.of(
        "engine.formula", formula.expression().source(), context.money().text(amount));
  }
}
