package org.commissionconnector.calculator.expression;

/** Truth with null and errors: null counts as not true, and a side that decides needs no other. */
final class Logic {
  private Logic() {}

  static Term.Condition not(Term part) {
    return scope -> !part.holds(scope);
  }

  static Term.Condition and(Term left, Term right) {
    return scope -> {
      boolean leftHolds;
      try {
        leftHolds = left.holds(scope);
      } catch (EvaluationException leftFails) {
        if (right.holds(scope)) {
          throw leftFails;
        }
        return false;
      }
      return leftHolds && right.holds(scope);
    };
  }

  static Term.Condition or(Term left, Term right) {
    return scope -> {
      boolean leftHolds;
      try {
        leftHolds = left.holds(scope);
      } catch (EvaluationException leftFails) {
        if (right.holds(scope)) {
          return true;
        }
        throw leftFails;
      }
      return leftHolds || right.holds(scope);
    };
  }

  static Term choose(Term condition, Term then, Term otherwise) {
    return scope -> condition.holds(scope) ? then.value(scope) : otherwise.value(scope);
  }
}
