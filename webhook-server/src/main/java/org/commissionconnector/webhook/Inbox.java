package org.commissionconnector.webhook;

import java.util.List;

/** Where rings are kept until they have been dealt with. */
public interface Inbox {
  /**
   * Keeps rings, all or none. When it returns, they survive a power cut.
   *
   * @throws InboxUnavailableException when they could not be kept; then none was
   */
  void append(List<Ring> rings);

  /** Thrown when rings could not be kept. */
  final class InboxUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InboxUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
