package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.List;

/** Takes away all that is ours, in the order in which Odoo lets it go. */
final class OdooUninstall {
  private final OdooClient odoo;
  private final OdooLookup lookup;
  private final boolean dryRun;
  private final List<String> changes = new ArrayList<>();

  OdooUninstall(OdooClient odoo, boolean dryRun) {
    this.odoo = odoo;
    this.lookup = new OdooLookup(odoo);
    this.dryRun = dryRun;
  }

  /** What was taken away, or would be. */
  List<String> take(boolean keepData) {
    automations();
    views();
    if (!keepData) {
      fields(OdooNames.ORDERS);
      fields(OdooNames.USERS);
      fields(OdooDeals.MODEL);
      fields(OdooInvoices.MODEL);
      lookup
          .findModel(OdooNames.MODEL)
          .ifPresent(id -> unlink("model " + OdooNames.MODEL, "ir.model", List.of(id)));
      lookup
          .named("res.groups", OdooProvisioning.GROUP)
          .ifPresent(id -> unlink("group " + OdooProvisioning.GROUP, "res.groups", List.of(id)));
    }
    return List.copyOf(changes);
  }

  private void automations() {
    if (lookup.findModel("base.automation").isEmpty()) {
      return;
    }
    OdooRings rings = new OdooRings(odoo, lookup);
    List<OdooRow> ours = rings.ours();
    ours.forEach(rule -> changes.add("automation " + rule.text("name")));
    if (!dryRun && !ours.isEmpty()) {
      rings.remove(ours.stream().map(OdooRow::id).toList());
    }
  }

  private void views() {
    for (OdooViews view : OdooViews.all("list")) {
      lookup
          .named("ir.ui.view", view.name())
          .ifPresent(
              id ->
                  unlink("page Commission in the form " + view.form(), "ir.ui.view", List.of(id)));
    }
  }

  /** Lists of rows before what they are linked by, amounts before their currency. */
  private void fields(String model) {
    List<String> names = new ArrayList<>();
    names.add(OdooNames.ROWS);
    OdooField.ofDeals().forEach(field -> names.add(1, field.name()));
    for (String name : names) {
      lookup
          .findField(model, name)
          .ifPresent(id -> unlink("field " + model + "." + name, "ir.model.fields", List.of(id)));
    }
  }

  private void unlink(String what, String model, List<Long> ids) {
    changes.add(what);
    if (!dryRun) {
      odoo.unlink(model, ids);
    }
  }
}
