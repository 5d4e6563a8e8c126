package org.commissionconnector.demo.odoo;

import java.util.Optional;

/** Computed fields of activities and of Odoo's own records. */
final class SystemFields {
  private SystemFields() {}

  static void register() {
    ComputedFields.add("mail.activity", "res_name", SystemFields::resourceName);
    ComputedFields.add("mail.activity", "state", SystemFields::state);
    ComputedFields.related("ir.model.fields", "model", "model_id", "ir.model", "model");
    ComputedFields.related("ir.actions.server", "model_name", "model_id", "ir.model", "model");
    ComputedFields.related("base.automation", "model_name", "model_id", "ir.model", "model");
    ComputedFields.add(
        "ir.model.data",
        "complete_name",
        (t, row) -> Optional.of(row.text("module") + "." + row.text("name")));
    ComputedFields.add("ir.ui.view", "arch", (t, row) -> row.value("arch_base"));
    ComputedFields.add("ir.ui.view", "arch_db", (t, row) -> row.value("arch_base"));
  }

  private static Optional<Object> resourceName(Transaction transaction, Row activity) {
    return Optional.of(
        Values.displayName(transaction, activity.text("res_model"), activity.ref("res_id")));
  }

  private static Optional<Object> state(Transaction transaction, Row activity) {
    int order = activity.text("date_deadline").compareTo(transaction.today().toString());
    return Optional.of(order < 0 ? "overdue" : order == 0 ? "today" : "planned");
  }
}
