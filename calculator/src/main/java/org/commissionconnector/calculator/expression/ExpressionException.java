package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/** An expression that cannot be used: what is wrong with it, and where it stands. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition at;
  private final transient Message reason;

  public ExpressionException(SourcePosition at, Message reason) {
    super(at + ": " + reason, null, false, false);
    this.at = at;
    this.reason = reason;
  }

  public SourcePosition at() {
    return at;
  }

  public Message reason() {
    return reason;
  }
}
