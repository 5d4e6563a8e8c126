package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * All versions of one plan, in order.
 *
 * @param versions at least one; they share id, period rule and currency
 */
record PlanHistory(List<CommissionPlan> versions, FiscalCalendar calendar) {

  /** Plans by id, each with its versions in order. */
  static List<PlanHistory> of(List<CommissionPlan> plans, FiscalCalendar calendar) {
    TreeMap<String, List<CommissionPlan>> byId = new TreeMap<>(Ids.BY_CODE_POINT);
    plans.forEach(plan -> byId.computeIfAbsent(plan.id(), id -> new ArrayList<>()).add(plan));
    return byId.values().stream()
        .map(
            versions -> {
              versions.sort(Comparator.comparing(CommissionPlan::from));
              return new PlanHistory(List.copyOf(versions), calendar);
            })
        .toList();
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
