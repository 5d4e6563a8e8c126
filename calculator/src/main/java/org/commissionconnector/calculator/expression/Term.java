package org.commissionconnector.calculator.expression;

/** A part of an expression, ready to evaluate. */
@FunctionalInterface
interface Term {
  Value value(Scope scope) throws EvaluationException;

  /** Whether it is true; null and false are not. */
  default boolean holds(Scope scope) throws EvaluationException {
    return value(scope) instanceof Value.Truth truth && truth.value();
  }

  /** A part that is true or false, never null. */
  interface Condition extends Term {
    @Override
    boolean holds(Scope scope) throws EvaluationException;

    @Override
    default Value value(Scope scope) throws EvaluationException {
      return holds(scope) ? Value.TRUE : Value.FALSE;
    }
  }
}
