package org.commissionconnector.demo.odoo;

import java.util.Map;

/** Who behaves how. */
final class Behaviours {
  private static final Behaviour PLAIN = new Behaviour() {};

  private static final Map<String, Behaviour> KNOWN =
      Map.ofEntries(
          Map.entry("crm.lead", new DealBehaviour()),
          Map.entry("res.partner", new PartnerBehaviour()),
          Map.entry("sale.order", new OrderBehaviour()),
          Map.entry("sale.order.line", new OrderLineBehaviour()),
          Map.entry("account.move", new InvoiceBehaviour()),
          Map.entry("account.move.line", new InvoiceLineBehaviour()),
          Map.entry("res.groups", new GroupBehaviour()),
          Map.entry("mail.activity", new ActivityBehaviour()),
          Map.entry("ir.model", new CustomModelBehaviour()),
          Map.entry("ir.model.fields", new CustomFieldBehaviour()),
          Map.entry("ir.model.fields.selection", new SelectionBehaviour()),
          Map.entry("ir.ui.view", new ViewBehaviour()),
          Map.entry("base.automation", new AutomationBehaviour()),
          Map.entry("ir.actions.server", new ServerActionBehaviour()));

  private Behaviours() {}

  static Behaviour of(String model) {
    return KNOWN.getOrDefault(model, PLAIN);
  }
}
