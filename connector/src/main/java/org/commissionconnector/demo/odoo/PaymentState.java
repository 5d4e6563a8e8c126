package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;

/** Keeps an invoice's open amount and payment state in step with its matches. */
final class PaymentState {
  private PaymentState() {}

  /** Two changes, as in Odoo: first the amount, then the state, when they differ. */
  static void refresh(Transaction transaction, long moveId) {
    Row move = transaction.get("account.move", moveId);
    if (!Invoices.isInvoice(move)) {
      return;
    }
    Row term = Invoices.receivable(transaction, moveId).orElse(null);
    if (term == null) {
      return;
    }
    BigDecimal open = Reconciliation.open(transaction, term);
    BigDecimal balance = Reconciliation.openBalance(transaction, term);
    keep(transaction, term, open, balance);
    Changes residual =
        new Changes().set("amount_residual", open.abs()).set("amount_residual_signed", balance);
    Row now = transaction.update("account.move", moveId, residual);
    String state = state(transaction, now, term, open);
    if (!now.text("payment_state").equals(state)) {
      transaction.update("account.move", moveId, Changes.of("payment_state", state));
    }
  }

  private static void keep(Transaction transaction, Row term, BigDecimal open, BigDecimal balance) {
    transaction.update(
        "account.move.line",
        term.id(),
        new Changes()
            .set("amount_residual", balance)
            .set("amount_residual_currency", open)
            .set("reconciled", open.signum() == 0 && balance.signum() == 0));
  }

  private static String state(Transaction transaction, Row move, Row term, BigDecimal open) {
    if (open.signum() != 0) {
      boolean touched = open.compareTo(term.decimal("amount_currency")) != 0;
      return touched ? "partial" : "not_paid";
    }
    boolean isInvoice = move.text("move_type").equals("out_invoice");
    boolean onlyCredited =
        !Reconciliation.partials(transaction, term.id()).isEmpty()
            && Reconciliation.partials(transaction, term.id()).stream()
                .allMatch(partial -> isCredit(transaction, partial));
    return isInvoice && onlyCredited ? "reversed" : "paid";
  }

  private static boolean isCredit(Transaction transaction, Row partial) {
    Row line = transaction.get("account.move.line", partial.ref("credit_move_id"));
    return transaction
        .get("account.move", line.ref("move_id"))
        .text("move_type")
        .equals("out_refund");
  }
}
