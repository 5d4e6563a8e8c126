package org.commissionconnector.calculator.expression;

import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;

/** Exact arithmetic; with null it is null. */
final class Arithmetic {
  private Arithmetic() {}

  /** What two numbers make. */
  @FunctionalInterface
  interface Operation {
    Exact of(Exact left, Exact right) throws EvaluationException;
  }

  static Term of(Operation operation, Term left, Term right) {
    return scope -> {
      Value a = left.value(scope);
      Value b = right.value(scope);
      return a instanceof Value.Null || b instanceof Value.Null
          ? Value.NULL
          : new Value.Numeric(operation.of(number(a), number(b)));
    };
  }

  /** The sum of numbers, or one text after the other. */
  static Term plus(Term left, Term right) {
    return scope -> {
      Value a = left.value(scope);
      Value b = right.value(scope);
      if (a instanceof Value.Null || b instanceof Value.Null) {
        return Value.NULL;
      }
      return a instanceof Value.Text first && b instanceof Value.Text second
          ? new Value.Text(first.value() + second.value())
          : new Value.Numeric(number(a).plus(number(b)));
    };
  }

  static Term negated(Term part) {
    return scope -> {
      Value value = part.value(scope);
      return value instanceof Value.Null ? value : new Value.Numeric(number(value).negated());
    };
  }

  /** Folds any count of parts, as {@code min} and {@code max} do. */
  static Term fold(Operation operation, List<Term> parts) {
    Term folded = parts.get(0);
    for (Term next : parts.subList(1, parts.size())) {
      folded = of(operation, folded, next);
    }
    return parts.size() == 1 ? of(operation, folded, folded) : folded;
  }

  static Operation divide(String source) {
    return (left, right) -> left.dividedBy(divisor(right, source));
  }

  /** The rest has the sign of the left side. */
  static Operation remainder(String source) {
    return (left, right) -> left.remainder(divisor(right, source));
  }

  private static Exact divisor(Exact number, String source) throws EvaluationException {
    if (number.isZero()) {
      throw new EvaluationException(Message.of("expression.division-by-zero", source));
    }
    return number;
  }

  /** A number, also one that a company's own field holds as a text. */
  static Exact number(Value value) throws EvaluationException {
    if (value instanceof Value.Numeric numeric) {
      return numeric.value();
    }
    if (value instanceof Value.Text text) {
      if (Exact.isPlainDecimal(text.value())) {
        return Exact.parse(text.value());
      }
      throw new EvaluationException(Message.of("expression.text-for-number", text.value()));
    }
    throw new EvaluationException(Message.of("expression.no-number"));
  }
}
