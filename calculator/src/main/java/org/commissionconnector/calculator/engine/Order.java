package org.commissionconnector.calculator.engine;

import java.util.Comparator;
import java.util.List;
import org.commissionconnector.calculator.plan.Component;

/** The order of a statement's rows: the plan's components, then lines, without a line last. */
final class Order {
  private Order() {}

  static Comparator<Entry> of(PeriodRun run) {
    List<String> ids = run.version().components().stream().map(Component::id).toList();
    return Comparator.comparingInt((Entry entry) -> at(ids, entry.component))
        .thenComparing(entry -> entry.line, Comparator.nullsLast(CreditedLine.ORDER));
  }

  private static int at(List<String> ids, String component) {
    int at = ids.indexOf(component);
    return at < 0 ? ids.size() : at;
  }
}
