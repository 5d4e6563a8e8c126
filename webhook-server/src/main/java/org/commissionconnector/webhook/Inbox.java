package org.commissionconnector.webhook;

/** Where rings are kept until they have been dealt with. */
public interface Inbox {
  /**
   * Keeps a ring. When it returns, the ring survives a power cut.
   *
   * @throws InboxUnavailableException when it could not be kept; then nothing was
   */
  void append(Ring ring);

  /** Thrown when a ring could not be kept. */
  final class InboxUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InboxUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
