package org.commissionconnector.calculator.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;

/** What people call plans and components; of several versions the last in force names them. */
final class PlanTitles {
  private final Map<String, String> plans = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();

  PlanTitles(List<CommissionPlan> versions, Language language) {
    versions.stream()
        .sorted(java.util.Comparator.comparing(CommissionPlan::from))
        .forEach(
            plan -> {
              plans.put(plan.id(), plan.title().text(language, plan.id()));
              for (Component component : plan.components()) {
                components.put(
                    key(plan.id(), component.id()),
                    component.title().text(language, component.id()));
              }
            });
  }

  String plan(String id) {
    return plans.getOrDefault(id, id);
  }

  String component(String plan, String id) {
    return components.getOrDefault(key(plan, id), id);
  }

  private static String key(String plan, String component) {
    return plan + "\n" + component;
  }
}
