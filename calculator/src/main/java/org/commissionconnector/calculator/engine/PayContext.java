package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Pay;

/** For whom and when a component is computed. */
record PayContext(PeriodRun run, Component component, String payee) {
  PlanMoney money() {
    return run.money();
  }

  /** The measure whose target and attainment the component uses. */
  String quota() {
    return component.quota().orElse(component.id());
  }

  /** Whether a table or matrix looks at another measure than the component's own. */
  boolean isOther(Pay.Of of) {
    if (of instanceof Pay.Of.Attainment attainment) {
      return !attainment.measure().equals(component.id());
    }
    if (of instanceof Pay.Of.MeasureValue measure) {
      return !measure.measure().equals(component.id());
    }
    return of instanceof Pay.Of.Formula
        || (of == Pay.Of.Own.ATTAINMENT && !quota().equals(component.id()));
  }

  /** Whether borders are shares of a target. */
  static boolean isAttainment(Pay.Of of) {
    return of == Pay.Of.Own.ATTAINMENT || of instanceof Pay.Of.Attainment;
  }

  /** The value that borders and milestones are held against. */
  Exact value(Pay.Of of) throws EvaluationException {
    Measures measures = run.measures();
    if (of instanceof Pay.Of.Attainment attainment) {
      return measures.attainment(attainment.measure(), payee);
    }
    if (of instanceof Pay.Of.MeasureValue measure) {
      return measures.value(measure.measure(), payee);
    }
    if (of instanceof Pay.Of.Formula formula) {
      return Numbers.of(
          formula.expression().evaluate(new LineScope(run, payee)), formula.expression());
    }
    return switch ((Pay.Of.Own) of) {
      case AMOUNT -> measures.value(component.id(), payee);
      case QUANTITY -> measures.quantity(component.id(), payee);
      case ATTAINMENT -> measures.attainment(quota(), payee);
    };
  }

  /** The rate that a target pay stands for: it divided by the target after ramp, before days. */
  Exact rateOf(Pay.Amount targetPay, Pay.Of of) throws EvaluationException {
    String measure =
        component.quota().isEmpty() && of instanceof Pay.Of.Attainment attainment
            ? attainment.measure()
            : quota();
    Exact target = run.measures().targetBeforeDays(measure, payee);
    return Numbers.of(targetPay, this).dividedBy(target);
  }

  /** A problem of a line, named with the component. */
  void report(CreditedLine line, Message reason) {
    run.problems()
        .addLine(line.transaction(), Message.of("engine.line-error", component.id(), reason));
  }

  /** A problem of the payee in this period. */
  void report(Message reason) {
    run.problems()
        .add(
            "person:" + payee,
            null,
            Message.of("engine.component-error", component.id(), run.period().name(), reason));
  }
}
