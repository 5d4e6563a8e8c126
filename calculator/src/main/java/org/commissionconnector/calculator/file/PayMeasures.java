package org.commissionconnector.calculator.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;

/** The measures that a component's pay looks at. */
final class PayMeasures {
  private final Component component;
  private final Map<String, SourcePosition> found = new LinkedHashMap<>();

  private PayMeasures(Component component) {
    this.component = component;
  }

  /** By name, with the first place that names each. */
  static Map<String, SourcePosition> of(Component component) {
    PayMeasures measures = new PayMeasures(component);
    measures.pay(component.pay());
    return measures.found;
  }

  private void pay(Pay pay) {
    if (pay instanceof Pay.First first) {
      for (Pay.First.Rule rule : first.rules()) {
        rule.when().ifPresent(this::expression);
        pay(rule.pay());
      }
    } else if (pay instanceof Pay.Table table) {
      table(table.tiers(), pay.position());
    } else if (pay instanceof Pay.Bonus bonus) {
      of(bonus.of(), pay.position());
      bonus.steps().forEach(step -> amount(step.amount()));
    } else if (pay instanceof Pay.Matrix matrix) {
      of(matrix.rows().of(), matrix.rows().position());
      of(matrix.columns().of(), matrix.columns().position());
      matrix.targetPay().ifPresent(this::amount);
    } else if (pay instanceof Pay.Score score) {
      score.kpis().forEach(kpi -> of(kpi.of(), kpi.position()));
      amount(score.targetPay());
    } else if (pay instanceof Pay.Formula formula) {
      expression(formula.expression());
    } else if (pay instanceof Pay.Fixed fixed) {
      amount(fixed.amount());
    }
  }

  private void table(Tiers tiers, SourcePosition at) {
    boolean overLines = tiers.over() == Tiers.Over.LINE || tiers.over() == Tiers.Over.RECORD;
    if (!overLines || tiers.of() == Pay.Of.Own.ATTAINMENT || !(tiers.of() instanceof Pay.Of.Own)) {
      of(tiers.of(), at);
    }
    tiers.targetPay().ifPresent(this::amount);
  }

  private void of(Pay.Of of, SourcePosition at) {
    if (of instanceof Pay.Of.Attainment attainment) {
      found.putIfAbsent(attainment.measure(), at);
    } else if (of instanceof Pay.Of.MeasureValue value) {
      found.putIfAbsent(value.measure(), at);
    } else if (of instanceof Pay.Of.Formula formula) {
      expression(formula.expression());
    } else {
      found.putIfAbsent(component.quota().orElse(component.id()), at);
    }
  }

  private void amount(Pay.Amount amount) {
    Optional.of(amount)
        .filter(Pay.Amount.Computed.class::isInstance)
        .map(Pay.Amount.Computed.class::cast)
        .ifPresent(computed -> expression(computed.expression()));
  }

  private void expression(Expression expression) {
    for (Expression.MeasureCall call : expression.measureCalls()) {
      if (!call.function().equals("target")) {
        found.putIfAbsent(call.measure(), expression.position());
      }
    }
  }
}
