package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Adds up invoices and credit notes, posts them, takes them back to draft, cancels them. */
final class Invoices {
  private static final int DUE_DAYS = 30;

  private Invoices() {}

  static boolean isInvoice(Row move) {
    return move.text("move_type").startsWith("out_");
  }

  /** -1 on the journal items of an invoice's products, 1 on those of a credit note. */
  static BigDecimal sign(Row move) {
    return move.text("move_type").equals("out_refund") ? BigDecimal.ONE : BigDecimal.ONE.negate();
  }

  static List<Row> lines(Transaction transaction, long move, String displayType) {
    return transaction.rowsReferring("account.move.line", "move_id", move).stream()
        .filter(line -> line.text("display_type").equals(displayType))
        .toList();
  }

  /** Makes amounts, tax line and receivable line anew from the product lines. */
  static void recompute(Transaction transaction, long id) {
    Row move = transaction.get("account.move", id);
    BigDecimal untaxed = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;
    BigDecimal taxBalance = BigDecimal.ZERO;
    for (Row line : lines(transaction, id, "product")) {
      BigDecimal net = OrderLineBehaviour.net(line, line.decimal("quantity"));
      BigDecimal rate = taxRate(transaction, line);
      Row valued = JournalItems.value(transaction, move, line.id(), net, net.multiply(rate));
      untaxed = untaxed.add(net);
      tax = tax.add(net.multiply(rate));
      taxBalance = taxBalance.add(valued.decimal("balance").multiply(rate));
    }
    tax = cents(tax);
    JournalItems.replace(transaction, move, "tax", tax.multiply(sign(move)), cents(taxBalance));
    BigDecimal owed = untaxed.add(tax).multiply(sign(move)).negate();
    JournalItems.replace(transaction, move, "payment_term", owed, rest(transaction, id));
    total(transaction, move, untaxed, tax);
    PaymentState.refresh(transaction, id);
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal taxRate(Transaction transaction, Row line) {
    return line.ids("tax_ids").stream()
        .flatMap(id -> transaction.find("account.tax", id).stream())
        .map(rate -> rate.decimal("amount").movePointLeft(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the receivable must be in company currency, so that the entry balances. */
  private static BigDecimal rest(Transaction transaction, long move) {
    return transaction.rowsReferring("account.move.line", "move_id", move).stream()
        .filter(line -> !line.text("display_type").equals("payment_term"))
        .map(line -> line.decimal("balance"))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .negate();
  }

  private static void total(Transaction transaction, Row move, BigDecimal untaxed, BigDecimal tax) {
    BigDecimal direction = sign(move).negate();
    BigDecimal net = sum(transaction, move, "product").negate();
    BigDecimal taxes = sum(transaction, move, "tax").negate();
    transaction.update(
        "account.move",
        move.id(),
        new Changes()
            .set("amount_untaxed", untaxed)
            .set("amount_tax", tax)
            .set("amount_total", untaxed.add(tax))
            .set("amount_untaxed_signed", net)
            .set("amount_tax_signed", taxes)
            .set("amount_total_signed", net.add(taxes))
            .set("amount_total_in_currency_signed", untaxed.add(tax).multiply(direction)));
  }

  private static BigDecimal sum(Transaction transaction, Row move, String displayType) {
    return OrderLineBehaviour.sum(lines(transaction, move.id(), displayType), "balance");
  }

  /** {@code action_post}: gives number, dates and amounts of the day. */
  static void post(Transaction transaction, long id) {
    Row move = transaction.get("account.move", id);
    LocalDate day =
        move.value("invoice_date")
            .map(date -> LocalDate.parse(date.toString()))
            .orElse(transaction.today());
    Changes dated = new Changes().set("invoice_date", day.toString()).set("date", day.toString());
    if (move.value("invoice_date_due").isEmpty()) {
      dated.set("invoice_date_due", day.plusDays(DUE_DAYS).toString());
    }
    transaction.update("account.move", id, dated);
    recompute(transaction, id);
    String name =
        move.text("name").equals("/")
            ? Numbering.next(transaction, isRefund(move) ? "RINV/" : "INV/", day)
            : move.text("name");
    transaction.update(
        "account.move",
        id,
        new Changes()
            .set("name", name)
            .set("payment_reference", name)
            .set("posted_before", true)
            .set("state", "posted"));
  }

  private static boolean isRefund(Row move) {
    return move.text("move_type").equals("out_refund");
  }

  /** {@code button_draft}: its payments come off first. */
  static void draft(Transaction transaction, long id) {
    for (Row line : lines(transaction, id, "payment_term")) {
      Reconciliation.partials(transaction, line.id())
          .forEach(partial -> Reconciliation.undo(transaction, partial.id()));
    }
    transaction.update("account.move", id, Changes.of("state", "draft"));
  }

  static void cancel(Transaction transaction, long id) {
    draft(transaction, id);
    transaction.update("account.move", id, Changes.of("state", "cancel"));
  }

  /** The receivable line. */
  static Optional<Row> receivable(Transaction transaction, long move) {
    return transaction.rowsReferring("account.move.line", "move_id", move).stream()
        .filter(line -> line.text("account_type").equals("asset_receivable"))
        .findFirst();
  }
}
