package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of our own, as Odoo is told to make it.
 *
 * @param more what its type needs besides
 */
record OdooField(String name, String title, String type, Map<String, Object> more) {
  private static final List<String> STATES = List.of("estimated", "earned", "payable", "paid");

  /** On a deal: the total over its payees. */
  static List<OdooField> ofDeals() {
    return List.of(
        link(OdooNames.CURRENCY, "Commission Currency", "res.currency", "set null"),
        money(OdooNames.AMOUNT, "Commission", OdooNames.CURRENCY),
        money(OdooNames.PAYABLE, "Commission Payable", OdooNames.CURRENCY),
        states(OdooNames.STATE, "Commission State"),
        plain(OdooNames.PERIOD, "Commission Period", "char"),
        plain(OdooNames.EXPLANATION, "Commission Explained", "text"));
  }

  /** On an order: what its deal has. Odoo looks there itself, so that nothing is ever written. */
  static List<OdooField> ofOrders() {
    return ofDeals().stream().map(field -> field.through("opportunity_id")).toList();
  }

  private OdooField through(String link) {
    Map<String, Object> related = new LinkedHashMap<>(more);
    related.remove("on_delete");
    related.remove("index");
    related.put("related", link + "." + name);
    related.put("readonly", true);
    related.put("store", false);
    return new OdooField(name, title, type, related);
  }

  /** One row for each payee of a result. */
  static List<OdooField> ofRows() {
    return List.of(
        plain("x_name", "Name", "char"),
        new OdooField("x_key", "Key", "char", Map.of("index", true, "required", true)),
        new OdooField("x_result", "Result", "char", Map.of("index", true, "required", true)),
        link("x_move_id", "Invoice", OdooInvoices.MODEL, "cascade"),
        link("x_lead_id", "Deal", OdooDeals.MODEL, "cascade"),
        link("x_user_id", "Salesperson", "res.users", "set null"),
        plain("x_plan", "Plan", "char"),
        states("x_state", "State"),
        plain("x_period", "Period", "char"),
        link("x_currency_id", "Currency", "res.currency", "set null"),
        money("x_amount", "Commission", "x_currency_id"),
        money("x_payable", "Payable", "x_currency_id"),
        plain("x_explanation", "Explained", "text"));
  }

  /** The rows below a deal, an invoice or a user. */
  static OdooField rowsBelow(String link) {
    return new OdooField(
        OdooNames.ROWS,
        "Commissions",
        "one2many",
        Map.of("relation", OdooNames.MODEL, "relation_field", link));
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("field_description", title);
    values.put("ttype", type);
    if (!type.equals("one2many")) {
      values.put("copied", false);
    }
    values.putAll(more);
    return values;
  }

  private static OdooField plain(String name, String title, String type) {
    return new OdooField(name, title, type, Map.of());
  }

  private static OdooField money(String name, String title, String currency) {
    return new OdooField(name, title, "monetary", Map.of("currency_field", currency));
  }

  private static OdooField link(String name, String title, String model, String whenGone) {
    boolean found = model.equals(OdooInvoices.MODEL) || model.equals(OdooDeals.MODEL);
    return new OdooField(
        name, title, "many2one", Map.of("relation", model, "on_delete", whenGone, "index", found));
  }

  private static OdooField states(String name, String title) {
    List<Object> values = new ArrayList<>();
    for (String state : STATES) {
      String label = state.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + state.substring(1);
      values.add(
          List.of(0, 0, Map.of("value", state, "name", label, "sequence", values.size() + 1)));
    }
    return new OdooField(name, title, "selection", Map.of("selection_ids", values));
  }
}
