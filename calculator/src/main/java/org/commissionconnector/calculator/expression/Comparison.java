package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.money.Exact;

/** Comparisons: null equals only null and has no order; texts are ordered by code point. */
final class Comparison {
  private Comparison() {}

  /** What the order of two values must be. */
  @FunctionalInterface
  interface Order {
    boolean holds(int order);
  }

  static Term.Condition ordered(Order order, Term left, Term right) {
    return scope -> {
      Value a = left.value(scope);
      Value b = right.value(scope);
      return !(a instanceof Value.Null) && !(b instanceof Value.Null) && order.holds(compare(a, b));
    };
  }

  static Term.Condition ordered(Order order, Term left, Exact number) {
    return scope -> {
      Value a = left.value(scope);
      return !(a instanceof Value.Null) && order.holds(Arithmetic.number(a).compareTo(number));
    };
  }

  static Term.Condition equal(Term left, Term right) {
    return scope -> equal(left.value(scope), right.value(scope));
  }

  static Term.Condition isText(Term left, String text) {
    return scope -> {
      Value a = left.value(scope);
      return a instanceof Value.Text found ? found.value().equals(text) : equal(a, text);
    };
  }

  private static boolean equal(Value value, String text) {
    return value instanceof Value.Numeric && equal(value, new Value.Text(text));
  }

  static Term.Condition in(Term element, Term list) {
    return scope -> {
      Value wanted = element.value(scope);
      Value all = list.value(scope);
      if (all instanceof Value.Texts texts) {
        return wanted instanceof Value.Text text && texts.values().contains(text.value());
      }
      return false;
    };
  }

  static Term.Condition in(Term element, java.util.List<Term> list) {
    return scope -> {
      Value wanted = element.value(scope);
      for (Term candidate : list) {
        if (equal(wanted, candidate.value(scope))) {
          return true;
        }
      }
      return false;
    };
  }

  static boolean equal(Value a, Value b) {
    if (a instanceof Value.Numeric number && b instanceof Value.Text text) {
      return isNumber(text.value(), number.value());
    }
    if (a instanceof Value.Text text && b instanceof Value.Numeric number) {
      return isNumber(text.value(), number.value());
    }
    return a.equals(b);
  }

  private static boolean isNumber(String text, Exact number) {
    return Exact.isPlainDecimal(text) && Exact.parse(text).equals(number);
  }

  private static int compare(Value a, Value b) throws EvaluationException {
    return a instanceof Value.Text first && b instanceof Value.Text second
        ? byCodePoint(first.value(), second.value())
        : Arithmetic.number(a).compareTo(Arithmetic.number(b));
  }

  private static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char first = a.charAt(i);
      char second = b.charAt(i);
      if (first != second) {
        return Character.isSurrogate(first) == Character.isSurrogate(second)
            ? Character.compare(first, second)
            : Boolean.compare(Character.isSurrogate(first), Character.isSurrogate(second));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
