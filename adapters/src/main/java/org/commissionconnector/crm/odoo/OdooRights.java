package org.commissionconnector.crm.odoo;

import java.util.Map;

/** Which of Odoo's groups lets a user do what, and which app a model comes from. */
final class OdooRights {
  static final String SALES = "Sales / User: All Documents";
  static final String ACCOUNTS = "Technical / Show Accounting Features - Readonly";
  static final String ACCESS_RIGHTS = "Administration / Access Rights";
  static final String SETTINGS = "Administration / Settings";

  private static final Map<String, String> READERS =
      Map.ofEntries(
          Map.entry("account.move", ACCOUNTS),
          Map.entry("account.move.line", ACCOUNTS),
          Map.entry("account.partial.reconcile", ACCOUNTS),
          Map.entry("account.payment", ACCOUNTS),
          Map.entry("account.journal", ACCOUNTS),
          Map.entry("ir.model", ACCESS_RIGHTS),
          Map.entry("ir.model.fields", ACCESS_RIGHTS),
          Map.entry("ir.model.access", ACCESS_RIGHTS),
          Map.entry("ir.rule", ACCESS_RIGHTS),
          Map.entry("res.groups", SETTINGS),
          Map.entry("ir.ui.view", SETTINGS),
          Map.entry("base.automation", SETTINGS),
          Map.entry("ir.actions.server", SETTINGS));

  private static final Map<String, String> APPS =
      Map.of(
          "crm.lead", "the app CRM",
          "crm.stage", "the app CRM",
          "sale.order", "the app Sales",
          "sale.order.line", "the app Sales",
          "account.move", "the app Invoicing",
          "base.automation", "the app Automation Rules",
          "hr.employee", "the app Employees",
          "hr.employee.public", "the app Employees");

  private static final Map<String, String> CLICKS =
      Map.of(
          SALES,
          "set Sales to 'User: All Documents'",
          ACCOUNTS,
          "tick 'Show Accounting Features - Readonly' (developer mode shows it)",
          ACCESS_RIGHTS,
          "set Administration to 'Access Rights'; it can be taken away after 'commission install'",
          SETTINGS,
          "set Administration to 'Settings'; it can be taken away after 'commission install'");

  private OdooRights() {}

  /** The group that lets a user do this, by the model it is done to. */
  static String group(String model) {
    return READERS.getOrDefault(model, SALES);
  }

  /** What to do when a user may not call a method of a model. */
  static String remedy(String model, String method) {
    if (model.equals(OdooNames.MODEL)) {
      return "run 'commission install' again as a user with " + ACCESS_RIGHTS;
    }
    if (model.equals("res.users") && method.equals("write")) {
      return "give the user the group " + ACCESS_RIGHTS;
    }
    return "give the user the group " + group(model);
  }

  /** How to let a user do this to a model, click by click. */
  static String howToGrant(String login, String model) {
    if (model.equals(OdooNames.MODEL)) {
      return "run 'commission install' as this user: it makes the rows and the right to write them";
    }
    return "in Odoo under Settings > Users & Companies > Users > '%s' > Access Rights %s"
        .formatted(login, CLICKS.get(group(model)));
  }

  /** Where a model comes from that is missing. */
  static String origin(String model) {
    if (model.equals(OdooNames.MODEL)) {
      return "run 'commission install'";
    }
    String app = APPS.get(model);
    return app == null ? "an app is missing" : "install " + app + " there";
  }
}
