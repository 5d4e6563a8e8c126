package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** Weighted indicators of performance, put through a curve, times target pay. */
record ScoreStep(Pay.Score score) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    List<Message> because = new ArrayList<>();
    Exact reached = Exact.ZERO;
    for (Pay.Score.Kpi kpi : score.kpis()) {
      Exact value = context.value(kpi.of());
      Exact counted = kpi.cap().map(value::min).orElse(value);
      reached = reached.plus(counted.times(kpi.weight().fraction()));
      because.add(
          Message.of(
              "engine.kpi",
              Wording.value(context, kpi.of(), value),
              new Rate(counted),
              kpi.weight()));
    }
    Exact pay = onCurve(reached);
    Exact targetPay = Numbers.of(score.targetPay(), context);
    long amount = context.money().round(targetPay.times(pay));
    because.add(
        Message.of(
            "engine.score",
            new Rate(reached),
            new Rate(pay),
            context.money().text(targetPay),
            context.money().text(amount)));
    entries.add(context, null, amount, because);
  }

  /** Straight lines between points, flat outside; without points pay is the score. */
  private Exact onCurve(Exact reached) {
    List<Pay.Score.Point> curve = score.curve();
    if (curve.isEmpty()) {
      return reached;
    }
    Pay.Score.Point before = curve.get(0);
    if (reached.compareTo(before.score()) <= 0) {
      return before.pay();
    }
    for (Pay.Score.Point point : curve) {
      if (reached.compareTo(point.score()) <= 0) {
        Exact filled = reached.minus(before.score()).dividedBy(point.score().minus(before.score()));
        return before.pay().plus(point.pay().minus(before.pay()).times(filled));
      }
      before = point;
    }
    return before.pay();
  }
}
