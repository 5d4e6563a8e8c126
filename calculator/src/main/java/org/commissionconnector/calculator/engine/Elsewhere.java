package org.commissionconnector.calculator.engine;

import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Limits;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.PlanExpressions;
import org.commissionconnector.calculator.plan.Tiers;

/** Whether a plan looks at other periods or payees than the one that it settles. */
final class Elsewhere {
  private Elsewhere() {}

  /** What looks there, as the plan's file names it. */
  static Optional<String> lookedAtBy(PlanHistory plan) {
    return plan.versions().stream().flatMap(v -> inVersion(v).stream()).findFirst();
  }

  private static Optional<String> inVersion(CommissionPlan version) {
    for (Component component : version.components()) {
      Optional<String> found = inComponent(component).or(() -> inLimits(component.limits()));
      if (found.isPresent()) {
        return found;
      }
    }
    return inLimits(version.limits())
        .or(
            () ->
                PlanExpressions.of(version).stream()
                    .filter(Elsewhere::looksBack)
                    .map(Expression::source)
                    .findFirst());
  }

  private static Optional<String> inComponent(Component component) {
    if (component.credit().filter(c -> c.base() instanceof Credit.Base.Earnings).isPresent()) {
      return Optional.of("base: {earnings}");
    }
    if (component.pay() instanceof Pay.Pool) {
      return Optional.of("pool");
    }
    boolean yearToDate =
        component.pay() instanceof Pay.Table table
            && table.tiers().over() == Tiers.Over.YEAR_TO_DATE;
    return yearToDate ? Optional.of("over: year-to-date") : Optional.empty();
  }

  private static Optional<String> inLimits(Optional<Limits> limits) {
    if (limits.filter(l -> l.per() == Limits.Per.YEAR).isPresent()) {
      return Optional.of("per: year");
    }
    return limits.filter(Limits::carriesExcess).map(l -> "excess: later");
  }

  private static boolean looksBack(Expression expression) {
    return expression.measureCalls().stream()
        .anyMatch(call -> call.when() != Expression.When.THIS_PERIOD);
  }
}
