package org.commissionconnector.crm.pull;

/** A value of a record that cannot be understood. The message goes on from the field's name. */
public final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /**
   * @param field the CRM's name of it
   * @param what is wrong, and the value: {@code is '31.11.', not a day}
   */
  public BadValue(String field, String what) {
    super(what);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
