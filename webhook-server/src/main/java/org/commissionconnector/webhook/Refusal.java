package org.commissionconnector.webhook;

/** Ends a request with a status and no word about why. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int retryAfterSeconds;

  Refusal(int status) {
    this(status, 0);
  }

  /**
   * @param retryAfterSeconds when to come again; 0 for nothing said
   */
  Refusal(int status, int retryAfterSeconds) {
    super("status " + status, null, false, false);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  int status() {
    return status;
  }

  int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
