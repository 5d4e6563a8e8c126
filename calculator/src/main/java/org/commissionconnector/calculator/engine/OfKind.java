package org.commissionconnector.calculator.engine;

import java.util.Set;
import org.commissionconnector.calculator.expression.Expression;

/**
 * Which conditions have one answer for all lines of a kind: those that read only what such lines
 * share. Days, amounts and the line's own ids are not shared, nor is what goes by them.
 */
final class OfKind {
  private static final Set<String> SHARED =
      Set.of(
          "line.category",
          "line.product",
          "customer.id",
          "customer.name",
          "customer.level",
          "customer.region",
          "customer.house",
          "customer.tags",
          "deal.id",
          "deal.name",
          "deal.owner",
          "deal.team",
          "deal.customer",
          "deal.status",
          "deal.type",
          "team.id",
          "team.name",
          "team.manager",
          "team.parent",
          "payee.id",
          "payee.name",
          "payee.teams",
          "payee.roles",
          "payee.manager");

  private OfKind() {}

  static boolean decides(Expression condition) {
    return condition.measureCalls().isEmpty()
        && condition.paths().stream().allMatch(OfKind::isShared)
        && !condition.source().contains("ordersWithin");
  }

  private static boolean isShared(String path) {
    return SHARED.contains(path)
        || path.startsWith("deal.custom.")
        || path.startsWith("customer.custom.")
        || path.startsWith("payee.custom.");
  }
}
