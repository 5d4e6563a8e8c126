package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the text literals that are held against a record's field. */
final class TextComparisons {
  private final Place place;
  private final Map<Long, Integer> positions;
  private final NameCheck.Findings findings;
  private final List<Expression.TextComparison> found = new ArrayList<>();

  TextComparisons(Place place, Map<Long, Integer> positions, NameCheck.Findings findings) {
    this.place = place;
    this.positions = positions;
    this.findings = findings;
  }

  List<Expression.TextComparison> in(CelExpr part) {
    look(part);
    return List.copyOf(found);
  }

  private void look(CelExpr part) {
    if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return;
    }
    List<CelExpr> arguments = part.call().args();
    switch (part.call().function()) {
      case "_==_", "_!=_" -> {
        add(arguments.get(0), arguments.get(1), Expression.TextComparison.Relation.EQUALS);
        add(arguments.get(1), arguments.get(0), Expression.TextComparison.Relation.EQUALS);
      }
      case "@in" -> inList(arguments.get(0), arguments.get(1));
      case "within" ->
          add(arguments.get(0), arguments.get(1), Expression.TextComparison.Relation.WITHIN);
      default -> {}
    }
    part.call().target().ifPresent(this::look);
    arguments.forEach(this::look);
  }

  private void inList(CelExpr element, CelExpr list) {
    if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
      for (CelExpr candidate : list.list().elements()) {
        add(element, candidate, Expression.TextComparison.Relation.EQUALS);
      }
    } else {
      add(list, element, Expression.TextComparison.Relation.EQUALS);
    }
  }

  private void add(CelExpr field, CelExpr literal, Expression.TextComparison.Relation relation) {
    String path = path(field);
    if (path != null
        && literal.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && literal.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      found.add(
          new Expression.TextComparison(
              path,
              relation,
              literal.constant().stringValue(),
              place.at(positions.getOrDefault(literal.id(), 0))));
    }
  }

  private @Nullable String path(CelExpr part) {
    Field field = findings.fields.get(part.id());
    NameCheck.CustomField custom = findings.customFields.get(part.id());
    if (custom != null) {
      return custom.path();
    }
    return field == null ? null : field.path();
  }
}
