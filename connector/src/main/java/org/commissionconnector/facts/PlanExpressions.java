package org.commissionconnector.facts;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Release;

/** Collects the expressions of a plan that can look at a record. */
final class PlanExpressions {
  private PlanExpressions() {}

  /** Those that decide what counts, and how much. */
  static List<Expression> crediting(CommissionPlan plan) {
    List<Expression> found = new ArrayList<>();
    plan.exclude().ifPresent(found::add);
    for (Credit credit : credits(plan)) {
      credit.when().ifPresent(found::add);
      if (credit.base() instanceof Credit.Base.Formula formula) {
        found.add(formula.expression());
      }
    }
    return found;
  }

  /** Those that say what is paid, and when. */
  static List<Expression> paying(CommissionPlan plan) {
    List<Expression> found = new ArrayList<>();
    releasing(plan.release(), found);
    for (Component component : plan.components()) {
      paying(component.pay(), found);
      component.release().ifPresent(release -> releasing(release, found));
    }
    return found;
  }

  static List<Credit> credits(CommissionPlan plan) {
    List<Credit> credits = new ArrayList<>();
    plan.components().stream().map(Component::credit).forEach(c -> c.ifPresent(credits::add));
    plan.measures().stream().map(Measure::credit).forEach(c -> c.ifPresent(credits::add));
    return credits;
  }

  private static void releasing(Release release, List<Expression> found) {
    for (Release.Part part : release.parts()) {
      if (part.when() instanceof Release.When.Condition condition) {
        found.add(condition.expression());
      }
    }
  }

  private static void paying(Pay pay, List<Expression> found) {
    if (pay instanceof Pay.First first) {
      for (Pay.First.Rule rule : first.rules()) {
        rule.when().ifPresent(found::add);
        paying(rule.pay(), found);
      }
    } else if (pay instanceof Pay.Formula formula) {
      found.add(formula.expression());
    } else if (pay instanceof Pay.Fixed fixed
        && fixed.amount() instanceof Pay.Amount.Computed computed) {
      found.add(computed.expression());
    }
  }
}
