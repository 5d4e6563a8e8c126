package org.commissionconnector.crm.odoo;

import java.util.List;

/**
 * A rule by which Odoo rings us.
 *
 * @param event the kind of event, the last part of the address it rings at
 * @param watched fields whose change may ring; a write to none of them never does
 * @param before what holds before the change; empty for anything
 * @param after what holds after it
 * @param told fields sent along
 */
record OdooAutomation(
    String event,
    String name,
    String model,
    List<String> watched,
    String before,
    String after,
    List<String> told) {
  private static final String WON = "[('stage_id.is_won','=',True)]";
  private static final String NOT_WON = "[('stage_id.is_won','=',False)]";
  private static final List<String> DEAL = List.of("stage_id", "active", "write_date");
  private static final List<String> INVOICE =
      List.of("state", "payment_state", "amount_residual", "write_date");

  /** All of them. A second partial payment changes the residual but not the payment's state. */
  static List<OdooAutomation> all() {
    return List.of(
        new OdooAutomation(
            "deal-won",
            "Commission Connector: deal won",
            OdooDeals.MODEL,
            List.of("stage_id"),
            NOT_WON,
            WON,
            DEAL),
        new OdooAutomation(
            "deal-reopened",
            "Commission Connector: deal no longer won",
            OdooDeals.MODEL,
            List.of("stage_id"),
            WON,
            NOT_WON,
            DEAL),
        new OdooAutomation(
            "deal-changed",
            "Commission Connector: won deal changed",
            OdooDeals.MODEL,
            List.of("user_id", "team_id", "expected_revenue"),
            WON,
            WON,
            DEAL),
        new OdooAutomation(
            "invoice-changed",
            "Commission Connector: invoice posted, paid or reversed",
            OdooInvoices.MODEL,
            List.of("state", "payment_state", "amount_residual"),
            "",
            "[('move_type','in',('out_invoice','out_refund')),"
                + "'|',('state','!=','draft'),('posted_before','=',True)]",
            INVOICE));
  }
}
