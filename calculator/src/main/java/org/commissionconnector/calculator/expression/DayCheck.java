package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses days written in another way than {@code 2026-01-15}, which would compare wrongly. */
final class DayCheck {
  private static final Set<String> COMPARISONS =
      Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

  private final Place place;
  private final Map<Long, Integer> positions;
  private final NameCheck.Findings findings;

  DayCheck(Place place, Map<Long, Integer> positions, NameCheck.Findings findings) {
    this.place = place;
    this.positions = positions;
    this.findings = findings;
  }

  void check(CelExpr part) throws ExpressionException {
    if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return;
    }
    List<CelExpr> arguments = part.call().args();
    if (COMPARISONS.contains(part.call().function())) {
      compare(arguments.get(0), arguments.get(1));
      compare(arguments.get(1), arguments.get(0));
    }
    if (part.call().target().isPresent()) {
      check(part.call().target().get());
    }
    for (CelExpr argument : arguments) {
      check(argument);
    }
  }

  private void compare(CelExpr field, CelExpr other) throws ExpressionException {
    Field known = findings.fields.get(field.id());
    if (known == null || known.kind() != Field.Kind.DAY) {
      return;
    }
    int at = Parts.start(other, positions);
    if (other.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
      boolean isText = other.constant().getKind() == CelConstant.Kind.STRING_VALUE;
      if (isText && !isDay(other.constant().stringValue())) {
        throw place.refuse(
            at, "expression.not-a-day", other.constant().stringValue(), known.path());
      }
    } else if (isSumOfNumbers(other)) {
      throw place.refuse(at, "expression.day-in-quotes", known.path());
    }
  }

  /** As {@code 2026-01-15} is, without quotes. */
  private boolean isSumOfNumbers(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.CALL
        && part.call().function().equals("_-_")
        && findings.numbers.containsKey(part.call().args().get(1).id());
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException otherwiseWritten) {
      return false;
    }
  }
}
