package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Set;

/** Which groups may work with Odoo's own models. */
final class GroupRules {
  static final String EVERYBODY = "*";
  static final String SALES = "Sales/User: Own Documents Only";
  static final String BILLING = "Invoicing/Billing";
  static final String READ_ACCOUNTS = "Technical/Show Accounting Features - Readonly";
  static final String ACCESS_RIGHTS = "Administration/Access Rights";
  static final String SETTINGS = "Administration/Settings";

  private static final Set<String> SALES_MODELS =
      Set.of("crm.lead", "sale.order", "sale.order.line", "crm.team.member");
  private static final Set<String> CUSTOMIZING =
      Set.of(
          "ir.model", "ir.model.fields", "ir.model.fields.selection", "ir.model.access", "ir.rule");
  private static final Set<String> AUTOMATING =
      Set.of(
          "ir.ui.view", "base.automation", "ir.actions.server", "mail.mail", "ir.config_parameter");
  private static final Set<String> CHATTING =
      Set.of("mail.activity", "mail.message", "discuss.channel", "mail.thread");

  private GroupRules() {}

  static List<String> allowed(String model, String operation) {
    boolean reading = operation.equals("read");
    if (SALES_MODELS.contains(model)) {
      return List.of(SALES);
    }
    if (model.startsWith("account.")) {
      return reading ? List.of(BILLING, READ_ACCOUNTS) : List.of(BILLING);
    }
    if (CUSTOMIZING.contains(model)) {
      return List.of(ACCESS_RIGHTS);
    }
    if (AUTOMATING.contains(model) || model.equals("mail.tracking.value")) {
      return List.of(SETTINGS);
    }
    return reading || CHATTING.contains(model) ? List.of(EVERYBODY) : List.of(ACCESS_RIGHTS);
  }
}
