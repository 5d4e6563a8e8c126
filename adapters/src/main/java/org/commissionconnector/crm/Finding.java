package org.commissionconnector.crm;

/**
 * What a check found.
 *
 * @param subject what was looked at: {@code read account.move}
 * @param detail what was seen
 * @param remedy what to do; empty when nothing is to be done
 */
public record Finding(Level level, String subject, String detail, String remedy) {
  /** How bad it is. */
  public enum Level {
    OK,
    WARNING,
    FAILED,
    /** The CRM cannot be reached now: nothing else could be looked at. */
    UNREACHABLE
  }
}
