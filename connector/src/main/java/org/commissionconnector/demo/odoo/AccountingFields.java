package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Computed fields of invoices, journal items, payments and currencies. */
final class AccountingFields {
  private static final Set<String> ON_INVOICE = Set.of("product", "line_section", "line_note");

  private AccountingFields() {}

  static void register() {
    for (String model :
        List.of(
            "account.move", "account.move.line", "account.partial.reconcile", "account.payment")) {
      ComputedFields.companyCurrency(model, "company_currency_id");
    }
    ComputedFields.chatter("account.move");
    moves();
    items();
    payments();
    rates();
  }

  private static void moves() {
    ComputedFields.add("account.move", "invoice_line_ids", AccountingFields::invoiceLines);
    ComputedFields.add("account.move", "user_id", (t, row) -> row.value("invoice_user_id"));
    ComputedFields.add(
        "account.move",
        "direction_sign",
        (t, row) -> Optional.of(row.text("move_type").equals("out_refund") ? 1L : -1L));
    ComputedFields.add(
        "account.move",
        "has_reconciled_entries",
        (t, row) ->
            Optional.of(
                t.rowsReferring("account.move.line", "move_id", row.id()).stream()
                    .anyMatch(line -> line.flag("reconciled"))));
  }

  private static Optional<Object> invoiceLines(Transaction transaction, Row move) {
    return Optional.of(
        transaction.rowsReferring("account.move.line", "move_id", move.id()).stream()
            .filter(line -> ON_INVOICE.contains(line.text("display_type")))
            .map(Row::id)
            .toList());
  }

  private static void items() {
    ofMove("move_name", "name");
    ofMove("date", "date");
    ofMove("parent_state", "state");
    ofMove("move_type", "move_type");
    ofMove("journal_id", "journal_id");
    ofMove("company_id", "company_id");
  }

  private static void ofMove(String field, String moveField) {
    ComputedFields.related("account.move.line", field, "move_id", "account.move", moveField);
  }

  private static void payments() {
    ComputedFields.add(
        "account.payment", "reconciled_invoice_ids", (t, row) -> Optional.of(invoices(t, row)));
    ComputedFields.add(
        "account.payment",
        "reconciled_invoices_count",
        (t, row) -> ComputedFields.count(invoices(t, row).size()));
    ComputedFields.add(
        "account.payment", "is_reconciled", (t, row) -> Optional.of(!invoices(t, row).isEmpty()));
  }

  private static List<Long> invoices(Transaction transaction, Row payment) {
    Set<Long> moves = new TreeSet<>();
    for (long line :
        transaction.referring("account.move.line", "move_id", payment.ref("move_id"))) {
      for (Row partial :
          transaction.rowsReferring("account.partial.reconcile", "credit_move_id", line)) {
        Row other = transaction.get("account.move.line", partial.ref("debit_move_id"));
        if (transaction
            .get("account.move", other.ref("move_id"))
            .text("move_type")
            .startsWith("out")) {
          moves.add(other.ref("move_id"));
        }
      }
    }
    return List.copyOf(moves);
  }

  private static void rates() {
    ComputedFields.add("res.currency", "rate", (t, row) -> Optional.of(rate(t, row)));
    ComputedFields.add(
        "res.currency", "inverse_rate", (t, row) -> Optional.of(inverse(rate(t, row))));
    ComputedFields.add("res.currency.rate", "company_rate", (t, row) -> row.value("rate"));
    ComputedFields.add(
        "res.currency.rate",
        "inverse_company_rate",
        (t, row) -> Optional.of(inverse(row.decimal("rate"))));
  }

  private static BigDecimal rate(Transaction transaction, Row currency) {
    LocalDate on =
        transaction.context().get("date") instanceof String date
            ? LocalDate.parse(date.substring(0, 10))
            : transaction.today();
    return Money.rate(transaction, currency.id(), on);
  }

  private static BigDecimal inverse(BigDecimal rate) {
    return rate.signum() == 0
        ? BigDecimal.ZERO
        : BigDecimal.ONE.divide(rate, MathContext.DECIMAL64);
  }
}
