package org.commissionconnector.calculator.expression;

/** What an expression can see while it is evaluated. */
public interface Scope {
  /**
   * A field by its path, {@code line.amount} or {@code deal.custom.region}; amounts in the plan's
   * currency. {@link Value#NULL} where there is none.
   *
   * @throws EvaluationException when the field needs what is not there
   */
  Value field(String path) throws EvaluationException;

  /**
   * A measure function.
   *
   * @throws EvaluationException when there is no target or no indicator
   */
  Value measure(Expression.MeasureCall call) throws EvaluationException;

  /**
   * Won deals of the line's customer from that many days before, up to and without the credit date.
   */
  Value ordersWithin(int days) throws EvaluationException;

  /** The share of the period's days up to the as-of day; null before the period. */
  Value elapsed() throws EvaluationException;

  /** Whether a category path or a product is, or lies below, the one named. */
  boolean within(String categoryOrProduct, String above);
}
