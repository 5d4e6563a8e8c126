package org.commissionconnector.crm.odoo;

/** The names of all that is ours in an Odoo. Nothing else there is ever written. */
final class OdooNames {
  /** One row for each payee of a result. */
  static final String MODEL = "x_commission";

  /** Models of Odoo's that hold fields of ours. */
  static final String ORDERS = "sale.order";

  static final String USERS = "res.users";

  static final String AMOUNT = "x_commission_amount";
  static final String PAYABLE = "x_commission_payable";
  static final String CURRENCY = "x_commission_currency_id";
  static final String STATE = "x_commission_state";
  static final String PERIOD = "x_commission_period";
  static final String EXPLANATION = "x_commission_explanation";
  static final String ROWS = "x_commission_ids";

  private OdooNames() {}
}
