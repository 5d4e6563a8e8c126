package org.commissionconnector.crm.odoo;

import java.util.List;

/**
 * A page of ours in a form of Odoo's.
 *
 * @param name by which we find it again
 * @param form the external id of the form: {@code crm.crm_lead_view_form}
 */
record OdooViews(String name, String model, String form, String arch) {
  /** Those who see pages of commissions: what they see there is up to the rules. */
  private static final String SALES = "sales_team.group_sale_salesman";

  /**
   * All of them.
   *
   * @param list how this version calls a list: {@code tree} until 17
   */
  static List<OdooViews> all(String list) {
    return List.of(
        new OdooViews(
            "commission_connector.lead.form",
            OdooDeals.MODEL,
            "crm.crm_lead_view_form",
            page(totals() + rows(list), "")),
        new OdooViews(
            "commission_connector.order.form",
            OdooNames.ORDERS,
            "sale.view_order_form",
            page(totals(), " invisible=\"not opportunity_id\"")),
        new OdooViews(
            "commission_connector.user.form",
            OdooNames.USERS,
            "base.view_users_form",
            page(rows(list), "")),
        new OdooViews(
            "commission_connector.move.form",
            OdooInvoices.MODEL,
            "account.view_move_form",
            page(rows(list), " invisible=\"move_type not in ('out_invoice','out_refund')\"")));
  }

  private static String totals() {
    return "<group>"
        + field(OdooNames.CURRENCY, "invisible=\"1\"")
        + field(OdooNames.AMOUNT, "readonly=\"1\"")
        + field(OdooNames.PAYABLE, "readonly=\"1\"")
        + field(OdooNames.STATE, "readonly=\"1\"")
        + field(OdooNames.PERIOD, "readonly=\"1\"")
        + field(OdooNames.EXPLANATION, "readonly=\"1\"")
        + "</group>";
  }

  private static String page(String content, String condition) {
    return "<data><xpath expr=\"//notebook\" position=\"inside\">"
        + "<page string=\"Commission\" name=\"x_commission\" groups=\""
        + SALES
        + "\""
        + condition
        + ">"
        + content
        + "</page></xpath></data>";
  }

  private static String rows(String list) {
    return "<field name=\""
        + OdooNames.ROWS
        + "\" readonly=\"1\"><"
        + list
        + " create=\"0\" edit=\"0\" delete=\"0\">"
        + field("x_user_id", "")
        + field("x_plan", "")
        + field("x_period", "")
        + field("x_state", "")
        + field("x_currency_id", "column_invisible=\"1\"")
        + field("x_amount", "")
        + field("x_payable", "")
        + field("x_explanation", "")
        + "</"
        + list
        + "></field>";
  }

  private static String field(String name, String attributes) {
    return "<field name=\"" + name + "\"" + (attributes.isEmpty() ? "" : " " + attributes) + "/>";
  }
}
