package org.commissionconnector.demo.odoo;

import java.util.List;

/** An invoice adds up its lines; one that is reconciled cannot be deleted. */
final class InvoiceBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    if (values.get("currency_id").isEmpty()) {
      values.set("currency_id", Money.companyCurrency(transaction));
    }
    if (values.get("date").isEmpty()) {
      values.set("date", values.get("invoice_date").orElse(transaction.today().toString()));
    }
    values
        .get("partner_id")
        .flatMap(id -> transaction.find("res.partner", (Long) id))
        .ifPresent(
            partner -> values.set("commercial_partner_id", partner.ref("commercial_partner_id")));
    values.set("company_id", Money.COMPANY);
  }

  @Override
  public void created(Transaction transaction, Row row) {
    if (Invoices.isInvoice(row)) {
      Invoices.recompute(transaction, row.id());
    }
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    boolean moved = !before.value("invoice_date").equals(after.value("invoice_date"));
    if (moved) {
      transaction.update(
          "account.move", after.id(), new Changes().set("date", after.value("invoice_date")));
    }
  }

  @Override
  public void deleting(Transaction transaction, Row row) {
    boolean reconciled =
        transaction.rowsReferring("account.move.line", "move_id", row.id()).stream()
            .anyMatch(line -> !Reconciliation.partials(transaction, line.id()).isEmpty());
    if (reconciled) {
      throw OdooError.user(
          ("You cannot do this modification on a reconciled journal entry. You can just change"
                  + " some non legal fields or you must unreconcile first.\nJournal Entry (id): %s"
                  + " (%d)")
              .formatted(row.text("name"), row.id()));
    }
    if (row.text("state").equals("posted")) {
      throw OdooError.user("You cannot delete an item linked to a posted entry.");
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    List<Long> lines = transaction.referring("account.move.line", "move_id", row.id());
    lines.forEach(line -> transaction.delete("account.move.line", line));
  }
}
