package org.commissionconnector.calculator.expression;

import java.time.Period;

/** What an expression can see while it is evaluated. */
public interface Scope {
  /**
   * A field; {@link Value#NULL} where there is none, as {@code invoice.number} on a deal.
   *
   * @throws EvaluationException when the field needs what is not there
   */
  Value field(Field field) throws EvaluationException;

  /** A company's own field: {@code deal.custom.region}; {@link Value#NULL} where there is none. */
  Value custom(Subject subject, String name);

  /**
   * A measure function.
   *
   * @throws EvaluationException when there is no target or no indicator
   */
  Value measure(Expression.MeasureCall call) throws EvaluationException;

  /** Won deals of the line's customer from that long before, up to and without the credit date. */
  Value ordersWithin(Period back) throws EvaluationException;

  /** The share of the period's days up to the as-of day; null before the period. */
  Value elapsed() throws EvaluationException;

  /** Whether a category path or a product is, or lies below, the one named. */
  boolean within(String categoryOrProduct, String above);
}
