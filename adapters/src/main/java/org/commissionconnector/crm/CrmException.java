package org.commissionconnector.crm;

/** A CRM could not do what it was asked. The message is for people and holds no secret. */
public class CrmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public CrmException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public CrmException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What can be done about it. */
  public Kind kind() {
    return kind;
  }

  /** What can be done about a failure. */
  public enum Kind {
    /** Try again later. */
    UNAVAILABLE,
    /** Fix the settings or the rights. */
    REFUSED,
    /** A person must look. */
    UNEXPECTED
  }
}
