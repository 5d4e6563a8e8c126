package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Books what a matched line was worth more than the match, when the rate has changed. */
final class ExchangeDifference {
  private static final String JOURNAL = "EXCH";

  private ExchangeDifference() {}

  /**
   * @param excess signed like the line's balance
   */
  static void book(
      Transaction transaction, Row partial, Row line, BigDecimal excess, String matchedOn) {
    if (excess.signum() == 0) {
      return;
    }
    Row move = move(transaction, LocalDate.parse(matchedOn));
    Row against = item(transaction, move, excess.negate(), "asset_receivable", line);
    item(transaction, move, excess, "income_other", line);
    boolean isDebit = excess.signum() > 0;
    transaction.insert(
        "account.partial.reconcile",
        new Changes()
            .set("debit_move_id", isDebit ? line.id() : against.id())
            .set("credit_move_id", isDebit ? against.id() : line.id())
            .set("amount", excess.abs())
            .set("debit_amount_currency", BigDecimal.ZERO)
            .set("credit_amount_currency", BigDecimal.ZERO)
            .set("debit_currency_id", line.ref("currency_id"))
            .set("credit_currency_id", line.ref("currency_id"))
            .set("max_date", move.text("date"))
            .set("company_id", Money.COMPANY));
    transaction.update(
        "account.partial.reconcile", partial.id(), Changes.of("exchange_move_id", move.id()));
  }

  private static Row move(Transaction transaction, LocalDate matchedOn) {
    LocalDate end = matchedOn.withDayOfMonth(matchedOn.lengthOfMonth());
    LocalDate today = transaction.today();
    LocalDate date = end.isBefore(today) ? end : today;
    return transaction.insert(
        "account.move",
        new Changes()
            .set("name", Numbering.next(transaction, JOURNAL + "/", date))
            .set("move_type", "entry")
            .set("state", "posted")
            .set("payment_state", "not_paid")
            .set("date", date.toString())
            .set("journal_id", Journals.id(transaction, JOURNAL))
            .set("company_id", Money.COMPANY)
            .set("currency_id", Money.companyCurrency(transaction)));
  }

  private static Row item(
      Transaction transaction, Row move, BigDecimal balance, String account, Row like) {
    Changes amounts = JournalItems.amounts(like.ref("currency_id"), BigDecimal.ZERO, balance);
    amounts.set("account_type", account).set("partner_id", like.value("partner_id"));
    return JournalItems.insert(transaction, move, "product", amounts);
  }

  /** Takes the exchange entry of an undone match away. */
  static void undo(Transaction transaction, Row partial) {
    long move = partial.ref("exchange_move_id");
    if (move == 0 || transaction.find("account.move", move).isEmpty()) {
      return;
    }
    for (Row line : transaction.rowsReferring("account.move.line", "move_id", move)) {
      Reconciliation.partials(transaction, line.id())
          .forEach(match -> transaction.delete("account.partial.reconcile", match.id()));
      transaction.delete("account.move.line", line.id());
    }
    transaction.delete("account.move", move);
  }
}
