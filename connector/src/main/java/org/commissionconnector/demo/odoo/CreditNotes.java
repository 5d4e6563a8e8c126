package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes credit notes of invoices. */
final class CreditNotes {
  private CreditNotes() {}

  /**
   * A draft credit note of the whole invoice, with its salesperson and team.
   *
   * @param reason shown to people
   */
  static Row draft(Transaction transaction, long invoice, LocalDate on, String reason) {
    Row original = transaction.get("account.move", invoice);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("move_type", "out_refund");
    values.put("invoice_date", on.toString());
    values.put("invoice_date_due", on.toString());
    values.put("ref", "Reversal of: %s, %s".formatted(original.text("name"), reason));
    values.put("reversed_entry_id", invoice);
    for (String same :
        List.of(
            "partner_id",
            "currency_id",
            "invoice_user_id",
            "team_id",
            "journal_id",
            "invoice_origin")) {
      original.value(same).ifPresent(value -> values.put(same, value));
    }
    values.put(
        "invoice_line_ids",
        Invoices.lines(transaction, invoice, "product").stream()
            .map(line -> List.<Object>of(0L, 0L, line(line)))
            .toList());
    return Writer.create(transaction, "account.move", values);
  }

  private static Map<String, Object> line(Row line) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String same : List.of("product_id", "name", "quantity", "price_unit", "discount")) {
      line.value(same).ifPresent(value -> values.put(same, value));
    }
    values.put("tax_ids", List.of(List.<Object>of(6L, 0L, line.ids("tax_ids"))));
    values.put("sale_line_ids", List.of(List.<Object>of(6L, 0L, line.ids("sale_line_ids"))));
    return values;
  }

  /** Posts a credit note and matches it with what is open of its invoice. */
  static void post(Transaction transaction, long refund) {
    Invoices.post(transaction, refund);
    Row note = transaction.get("account.move", refund);
    Row credit = Invoices.receivable(transaction, refund).orElseThrow();
    Row debit = Invoices.receivable(transaction, note.ref("reversed_entry_id")).orElseThrow();
    Reconciliation.match(transaction, debit, credit);
  }

  /** Credits only a part of each line. */
  static void reduce(Transaction transaction, long refund, BigDecimal share) {
    for (Row line : Invoices.lines(transaction, refund, "product")) {
      BigDecimal quantity = line.decimal("quantity").multiply(share);
      Writer.write(transaction, "account.move.line", line.id(), Map.of("quantity", quantity));
    }
  }
}
