package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;

/**
 * Plans made ready once for any number of books: versions in order, and each component's pay as a
 * step. Holds nothing of a book, so any number of threads may use it at the same time.
 */
public final class CompiledPlans {
  private final List<List<CommissionPlan>> histories = new ArrayList<>();
  private final IdentityHashMap<Component, PayStep> steps = new IdentityHashMap<>();

  /**
   * @param plans all versions of all plans
   */
  public CompiledPlans(List<CommissionPlan> plans) {
    TreeMap<String, List<CommissionPlan>> byId = new TreeMap<>(Ids.BY_CODE_POINT);
    for (CommissionPlan plan : plans) {
      byId.computeIfAbsent(plan.id(), id -> new ArrayList<>()).add(plan);
      for (Component component : plan.components()) {
        steps.put(component, PayStep.of(component.pay()));
      }
    }
    for (List<CommissionPlan> versions : byId.values()) {
      versions.sort(Comparator.comparing(CommissionPlan::from));
      histories.add(List.copyOf(versions));
    }
  }

  /** The plans by id, on a company's calendar. */
  List<PlanHistory> on(FiscalCalendar calendar) {
    return histories.stream().map(versions -> new PlanHistory(versions, steps, calendar)).toList();
  }
}
