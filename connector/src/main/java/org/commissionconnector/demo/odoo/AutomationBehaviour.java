package org.commissionconnector.demo.odoo;

/** An automation takes its actions along, and forgets its filters when its trigger changes. */
final class AutomationBehaviour implements Behaviour {
  @Override
  public void writing(Transaction transaction, Row before, Changes changes) {
    if (changes.has("trigger_field_ids")) {
      for (String filter : java.util.List.of("filter_pre_domain", "filter_domain")) {
        if (!changes.has(filter)) {
          changes.clear(filter);
        }
      }
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    transaction
        .referring("ir.actions.server", "base_automation_id", row.id())
        .forEach(id -> transaction.delete("ir.actions.server", id));
  }
}
