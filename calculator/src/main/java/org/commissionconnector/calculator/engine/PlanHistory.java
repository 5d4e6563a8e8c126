package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;

/**
 * All versions of one plan, in order.
 *
 * @param versions at least one; they share id, period rule and currency
 * @param steps each component's pay, compiled
 */
record PlanHistory(
    List<CommissionPlan> versions,
    IdentityHashMap<Component, PayStep> steps,
    FiscalCalendar calendar) {

  /** A component's pay, compiled. */
  PayStep step(Component component) {
    return Objects.requireNonNull(steps.get(component), component.id());
  }

  String id() {
    return versions.get(0).id();
  }

  Period containing(LocalDate day) {
    return calendar.containing(versions.get(0).period(), day);
  }

  Optional<CommissionPlan> inForce(LocalDate day) {
    return versions.stream().filter(version -> version.isInForce(day)).findFirst();
  }

  Optional<CommissionPlan> inForce(Period period) {
    return inForce(period.start());
  }

  /** The version in force, else the latest before it, else the first. */
  CommissionPlan governing(Period period) {
    CommissionPlan last = versions.get(0);
    for (CommissionPlan version : versions) {
      if (!version.from().isAfter(period.start())) {
        last = version;
      }
    }
    return inForce(period).orElse(last);
  }
}
