package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Registers customers' payments. */
final class Payments {
  private Payments() {}

  /**
   * Books money received and matches it with the invoices, in their order.
   *
   * @param amount in the invoices' currency; empty for all that is open
   * @return the payment
   */
  static Row register(
      Transaction transaction, List<Long> invoices, Optional<BigDecimal> amount, LocalDate on) {
    Row first = transaction.get("account.move", invoices.get(0));
    BigDecimal open =
        invoices.stream()
            .map(id -> transaction.get("account.move", id).decimal("amount_residual"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal paid = amount.orElse(open);
    Row payment = payment(transaction, first, paid, on);
    Row entry = transaction.get("account.move", payment.ref("move_id"));
    Row credit = Invoices.receivable(transaction, entry.id()).orElseThrow();
    for (long invoice : invoices) {
      Row debit = Invoices.receivable(transaction, invoice).orElseThrow();
      Reconciliation.match(transaction, debit, credit);
    }
    return transaction.get("account.payment", payment.id());
  }

  private static Row payment(
      Transaction transaction, Row invoice, BigDecimal amount, LocalDate on) {
    long currency = invoice.ref("currency_id");
    BigDecimal worth = Money.toCompany(transaction, amount, currency, on);
    String name = Numbering.next(transaction, "P" + Journals.BANK + "/", on);
    Row payment =
        transaction.insert(
            "account.payment",
            new Changes()
                .set("name", name)
                .set("ref", invoice.text("name"))
                .set("state", "posted")
                .set("date", on.toString())
                .set("amount", amount)
                .set("amount_signed", amount)
                .set("amount_company_currency_signed", worth)
                .set("currency_id", currency)
                .set("partner_id", invoice.value("partner_id"))
                .set("payment_type", "inbound")
                .set("journal_id", Journals.id(transaction, Journals.BANK))
                .set("company_id", Money.COMPANY));
    Row entry = entry(transaction, payment, name);
    item(transaction, entry, payment, amount, worth, "asset_cash");
    item(transaction, entry, payment, amount.negate(), worth.negate(), "asset_receivable");
    return transaction.update("account.payment", payment.id(), Changes.of("move_id", entry.id()));
  }

  private static Row entry(Transaction transaction, Row payment, String name) {
    return transaction.insert(
        "account.move",
        new Changes()
            .set("name", name)
            .set("ref", payment.text("ref"))
            .set("move_type", "entry")
            .set("state", "posted")
            .set("payment_state", "not_paid")
            .set("date", payment.text("date"))
            .set("payment_id", payment.id())
            .set("partner_id", payment.value("partner_id"))
            .set("currency_id", payment.ref("currency_id"))
            .set("journal_id", payment.ref("journal_id"))
            .set("company_id", Money.COMPANY));
  }

  private static void item(
      Transaction transaction,
      Row entry,
      Row payment,
      BigDecimal amount,
      BigDecimal balance,
      String account) {
    Changes amounts = JournalItems.amounts(payment.ref("currency_id"), amount, balance);
    amounts.set("payment_id", payment.id()).set("account_type", account);
    JournalItems.insert(transaction, entry, "product", amounts);
  }

  /** {@code action_draft} and {@code action_cancel}: the matches come off. */
  static void undo(Transaction transaction, long payment, String state) {
    Row row = transaction.get("account.payment", payment);
    for (long line : transaction.referring("account.move.line", "move_id", row.ref("move_id"))) {
      Reconciliation.partials(transaction, line)
          .forEach(
              partial -> {
                if (transaction.find("account.partial.reconcile", partial.id()).isPresent()) {
                  Reconciliation.undo(transaction, partial.id());
                }
              });
    }
    transaction.update("account.payment", payment, Changes.of("state", state));
    transaction.update(
        "account.move",
        row.ref("move_id"),
        Changes.of("state", state.equals("draft") ? "draft" : "cancel"));
  }
}
