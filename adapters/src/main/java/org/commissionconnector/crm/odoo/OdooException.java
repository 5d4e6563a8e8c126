package org.commissionconnector.crm.odoo;

import org.commissionconnector.crm.CrmException;

/** Odoo told of an error. */
final class OdooException extends CrmException {
  private static final long serialVersionUID = 1L;

  private final String fault;

  /**
   * @param fault its name there, without the module: {@code AccessError}
   */
  OdooException(Kind kind, String message, String fault) {
    super(kind, message);
    this.fault = fault;
  }

  boolean isNoRight() {
    return fault.equals("AccessError");
  }

  boolean isMissingMethod() {
    return fault.equals(OdooErrors.MISSING_METHOD);
  }

  boolean isMissingModel() {
    return fault.equals(OdooErrors.MISSING_MODEL);
  }
}
