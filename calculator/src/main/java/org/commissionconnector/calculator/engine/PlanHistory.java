package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Limits;

/**
 * All versions of one plan, in order.
 *
 * @param versions at least one; they share id, period rule and currency
 * @param steps each component's pay, compiled
 * @param carriesExcess whether a limit may hand on to a later period what it cut
 */
record PlanHistory(
    List<CommissionPlan> versions,
    IdentityHashMap<Component, PayStep> steps,
    FiscalCalendar calendar,
    boolean carriesExcess) {

  /** A component's pay, compiled. */
  PayStep step(Component component) {
    return Objects.requireNonNull(steps.get(component), component.id());
  }

  String id() {
    return versions.get(0).id();
  }

  PlanHistory(
      List<CommissionPlan> versions,
      IdentityHashMap<Component, PayStep> steps,
      FiscalCalendar calendar) {
    this(versions, steps, calendar, versions.stream().anyMatch(PlanHistory::carriesExcess));
  }

  private static boolean carriesExcess(CommissionPlan version) {
    return Stream.concat(
            Stream.of(version.limits()), version.components().stream().map(Component::limits))
        .anyMatch(limits -> limits.filter(Limits::carriesExcess).isPresent());
  }

  Period containing(LocalDate day) {
    return calendar.containing(versions.get(0).period(), day);
  }

  Optional<CommissionPlan> inForce(LocalDate day) {
    for (CommissionPlan version : versions) {
      if (version.isInForce(day)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
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
