package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/** Numbers that rules give. */
final class Numbers {
  private Numbers() {}

  static Exact of(Value value, Expression expression) throws EvaluationException {
    if (value instanceof Value.Numeric number) {
      return number.value();
    }
    throw new EvaluationException(Message.of("engine.no-number", expression.source()));
  }

  /** An amount written down, or computed for the payee. */
  static Exact of(Pay.Amount amount, PayContext context) throws EvaluationException {
    if (amount instanceof Pay.Amount.Computed computed) {
      Expression expression = computed.expression();
      return of(expression.evaluate(new LineScope(context.run(), context.payee())), expression);
    }
    return ((Pay.Amount.Figure) amount).value();
  }
}
