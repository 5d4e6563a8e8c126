package org.commissionconnector.calculator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;

/** Finds every condition and formula of a plan version. */
public final class PlanExpressions {
  private final List<Expression> found = new ArrayList<>();

  private PlanExpressions() {}

  /** In no order that means anything. */
  public static List<Expression> of(CommissionPlan plan) {
    PlanExpressions expressions = new PlanExpressions();
    plan.exclude().ifPresent(expressions.found::add);
    plan.measures().forEach(measure -> measure.credit().ifPresent(expressions::credit));
    plan.components().forEach(expressions::component);
    expressions.release(plan.release());
    return List.copyOf(expressions.found);
  }

  private void component(Component component) {
    component.credit().ifPresent(this::credit);
    component.release().ifPresent(this::release);
    pay(component.pay());
  }

  private void credit(Credit credit) {
    credit.when().ifPresent(found::add);
    if (credit.base() instanceof Credit.Base.Formula formula) {
      found.add(formula.expression());
    }
  }

  private void release(Release release) {
    for (Release.Part part : release.parts()) {
      if (part.when() instanceof Release.When.Condition condition) {
        found.add(condition.expression());
      }
    }
  }

  private void pay(Pay pay) {
    if (pay instanceof Pay.First first) {
      for (Pay.First.Rule rule : first.rules()) {
        rule.when().ifPresent(found::add);
        pay(rule.pay());
      }
    } else if (pay instanceof Pay.Fixed fixed) {
      amount(fixed.amount());
    } else if (pay instanceof Pay.Table table) {
      of(table.tiers().of());
      table.tiers().targetPay().ifPresent(this::amount);
    } else if (pay instanceof Pay.Bonus bonus) {
      of(bonus.of());
      bonus.steps().forEach(step -> amount(step.amount()));
    } else if (pay instanceof Pay.Matrix matrix) {
      matrix(matrix);
    } else if (pay instanceof Pay.Score score) {
      score.kpis().forEach(kpi -> of(kpi.of()));
      amount(score.targetPay());
    } else if (pay instanceof Pay.Formula formula) {
      found.add(formula.expression());
    }
  }

  private void matrix(Pay.Matrix matrix) {
    of(matrix.rows().of());
    of(matrix.columns().of());
    matrix.targetPay().ifPresent(this::amount);
    matrix.cells().stream()
        .flatMap(List::stream)
        .filter(Pay.Matrix.Cell.Flat.class::isInstance)
        .forEach(cell -> amount(((Pay.Matrix.Cell.Flat) cell).amount()));
  }

  private void of(Pay.Of of) {
    if (of instanceof Pay.Of.Formula formula) {
      found.add(formula.expression());
    }
  }

  private void amount(Pay.Amount amount) {
    Optional.of(amount)
        .filter(Pay.Amount.Computed.class::isInstance)
        .map(computed -> ((Pay.Amount.Computed) computed).expression())
        .ifPresent(found::add);
  }
}
