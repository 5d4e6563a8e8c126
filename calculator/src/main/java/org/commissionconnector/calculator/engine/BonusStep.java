package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/** Milestones: once a period, the highest step reached or all of them. */
record BonusStep(Pay.Bonus bonus) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    Exact value = context.value(bonus.of());
    List<Pay.Bonus.Step> reached = reached(value);
    PlanMoney money = context.money();
    long amount = 0;
    List<Message> because = new ArrayList<>();
    for (Pay.Bonus.Step step : reached) {
      long earned = money.round(Numbers.of(step.amount(), context));
      amount += earned;
      because.add(
          Message.of(
              "engine.bonus",
              Wording.value(context, bonus.of(), value),
              Wording.value(context, bonus.of(), step.at()),
              money.text(earned)));
    }
    if (because.isEmpty()) {
      because.add(Message.of("engine.bonus-none", Wording.value(context, bonus.of(), value)));
    }
    entries.add(context, null, amount, because);
  }

  private List<Pay.Bonus.Step> reached(Exact value) {
    List<Pay.Bonus.Step> reached = new ArrayList<>();
    for (Pay.Bonus.Step step : bonus.steps()) {
      if (value.compareTo(step.at()) >= 0) {
        if (!bonus.all()) {
          reached.removeIf(before -> before.at().compareTo(step.at()) <= 0);
        }
        if (bonus.all() || reached.isEmpty()) {
          reached.add(step);
        }
      }
    }
    return reached;
  }
}
