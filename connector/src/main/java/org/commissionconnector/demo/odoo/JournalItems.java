package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes the two amounts of journal items: in their currency and in the company's. */
final class JournalItems {
  private JournalItems() {}

  /** Values a product line. */
  static void value(
      Transaction transaction,
      Row move,
      long line,
      BigDecimal signed,
      BigDecimal net,
      BigDecimal tax) {
    Changes changes = amounts(transaction, move, signed);
    transaction.update(
        "account.move.line",
        line,
        changes
            .set("price_subtotal", net)
            .set("price_total", net.add(tax))
            .set("account_type", "income"));
  }

  /** Makes the only line of this type have this amount; a tax of nothing has no line. */
  static void replace(Transaction transaction, Row move, String displayType, BigDecimal signed) {
    boolean isTerm = displayType.equals("payment_term");
    Changes changes =
        isTerm ? receivable(transaction, move, signed) : amounts(transaction, move, signed);
    changes.set("account_type", isTerm ? "asset_receivable" : "liability_current");
    Row old = Invoices.lines(transaction, move.id(), displayType).stream().findFirst().orElse(null);
    if (old != null) {
      transaction.update("account.move.line", old.id(), changes);
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

  /** The receivable takes what the other lines leave, so that the entry balances. */
  private static Changes receivable(Transaction transaction, Row move, BigDecimal signed) {
    BigDecimal balance =
        transaction.rowsReferring("account.move.line", "move_id", move.id()).stream()
            .filter(line -> !line.text("display_type").equals("payment_term"))
            .map(line -> line.decimal("balance"))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .negate();
    return amounts(move.ref("currency_id"), signed, balance);
  }

  private static Changes amounts(Transaction transaction, Row move, BigDecimal signed) {
    long currency = move.ref("currency_id");
    LocalDate day = LocalDate.parse(move.text("date"));
    return amounts(currency, signed, Money.toCompany(transaction, signed, currency, day));
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
