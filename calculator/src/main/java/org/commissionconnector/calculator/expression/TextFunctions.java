package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.money.Exact;

/** What expressions can ask of texts; of null nothing holds, and its size is null. */
final class TextFunctions {
  private TextFunctions() {}

  /** A question about two texts. */
  @FunctionalInterface
  interface Question {
    boolean holds(Scope scope, String first, String second);
  }

  static Term.Condition ask(Question question, Term first, Term second) {
    return scope ->
        first.value(scope) instanceof Value.Text a
            && second.value(scope) instanceof Value.Text b
            && question.holds(scope, a.value(), b.value());
  }

  static Term size(Term part) {
    return scope -> {
      Value value = part.value(scope);
      if (value instanceof Value.Text text) {
        return count(text.value().codePointCount(0, text.value().length()));
      }
      return value instanceof Value.Texts texts ? count(texts.values().size()) : Value.NULL;
    };
  }

  private static Value count(int size) {
    return new Value.Numeric(Exact.of(size));
  }
}
