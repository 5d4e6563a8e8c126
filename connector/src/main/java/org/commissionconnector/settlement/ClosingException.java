package org.commissionconnector.settlement;

/** A period that cannot be moved; the message says why, and what to do. */
public final class ClosingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosingException(String message) {
    super(message);
  }
}
