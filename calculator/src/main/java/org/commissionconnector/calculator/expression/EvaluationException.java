package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.message.Message;

/** An expression could not be computed for this line: no target, or a division by zero. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  public EvaluationException(Message reason) {
    super(reason.key(), null, false, false);
    this.reason = reason;
  }

  /** What was wrong, for the problem that names it. */
  public Message reason() {
    return reason;
  }
}
