package org.commissionconnector.config;

import org.commissionconnector.calculator.message.Message;

/** A value that means nothing here. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message why;

  BadValue(String key, Object... arguments) {
    super(key);
    this.why = Message.of(key, arguments);
  }

  Message why() {
    return why;
  }
}
