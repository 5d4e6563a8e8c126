package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.plan.CommissionPlan;

/** A plan version with the places that matter when it is held against the others of its plan. */
record VersionFile(
    CommissionPlan plan,
    SourcePosition currencyAt,
    SourcePosition periodAt,
    SourcePosition effectiveAt) {

  /** Complains about versions of one plan that overlap or differ in period or currency. */
  static void compare(List<VersionFile> versions, Problems problems) {
    List<VersionFile> ordered = new ArrayList<>(versions);
    ordered.sort(
        Comparator.comparing((VersionFile version) -> version.plan().from())
            .thenComparing(version -> version.effectiveAt().file()));
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        if (ordered.get(i).plan().id().equals(ordered.get(j).plan().id())) {
          ordered.get(j).compareWith(ordered.get(i), problems);
        }
      }
    }
  }

  private void compareWith(VersionFile earlier, Problems problems) {
    String id = plan.id();
    if (!plan.currency().equals(earlier.plan.currency())) {
      problems.add(
          currencyAt,
          "file.versions-currency",
          id,
          plan.currency(),
          earlier.plan.currency(),
          earlier.currencyAt);
    }
    if (plan.period() != earlier.plan.period()) {
      problems.add(
          periodAt,
          "file.versions-period",
          id,
          plan.period().word(),
          earlier.plan.period().word(),
          earlier.periodAt);
    }
    if (earlier.plan.to() == null || !plan.from().isAfter(earlier.plan.to())) {
      problems.add(effectiveAt, "file.versions-overlap", id, earlier.effectiveAt);
    }
  }
}
