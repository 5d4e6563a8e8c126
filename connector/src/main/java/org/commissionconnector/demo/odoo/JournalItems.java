package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Writes the two amounts of journal items: in their currency and in the company's. */
final class JournalItems {
  private JournalItems() {}

  /** Values a product line by the rate of the move's day. */
  static Row value(Transaction transaction, Row move, long line, BigDecimal net, BigDecimal tax) {
    long currency = move.ref("currency_id");
    BigDecimal signed = net.multiply(Invoices.sign(move));
    LocalDate day = LocalDate.parse(move.text("date"));
    Changes changes =
        amounts(currency, signed, Money.toCompany(transaction, signed, currency, day));
    return transaction.update(
        "account.move.line",
        line,
        changes
            .set("price_subtotal", net)
            .set("price_total", net.add(Invoices.cents(tax)))
            .set("account_type", "income"));
  }

  /** Makes the only line of this type have these amounts; a tax of nothing has no line. */
  static void replace(
      Transaction transaction,
      Row move,
      String displayType,
      BigDecimal signed,
      BigDecimal balance) {
    boolean isTerm = displayType.equals("payment_term");
    Changes changes = amounts(move.ref("currency_id"), signed, balance);
    changes.set("account_type", isTerm ? "asset_receivable" : "liability_current");
    Optional<Row> old = Invoices.lines(transaction, move.id(), displayType).stream().findFirst();
    if (old.isPresent()) {
      transaction.update("account.move.line", old.get().id(), changes);
    } else if (isTerm || signed.signum() != 0) {
      insert(transaction, move, displayType, changes);
    }
  }

  static Row insert(Transaction transaction, Row move, String displayType, Changes changes) {
    return transaction.insert(
        "account.move.line",
        changes
            .set("move_id", move.id())
            .set("display_type", displayType)
            .set("name", displayType.equals("tax") ? "19%" : move.text("payment_reference"))
            .set("partner_id", move.value("partner_id")));
  }

  static Changes amounts(long currency, BigDecimal signed, BigDecimal balance) {
    return new Changes()
        .set("currency_id", currency)
        .set("amount_currency", signed)
        .set("balance", balance)
        .set("debit", balance.max(BigDecimal.ZERO))
        .set("credit", balance.negate().max(BigDecimal.ZERO));
  }
}
