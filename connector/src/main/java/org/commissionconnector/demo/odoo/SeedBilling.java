package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

/** Invoices orders, and lets customers pay: in full, in part, late, or send something back. */
final class SeedBilling {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Story story;
  private final Random random;

  SeedBilling(Story story, Random random) {
    this.story = story;
    this.random = random;
  }

  /**
   * @param order known once the story has come to it
   */
  void plan(LocalDate won, LongSupplier order) {
    LocalDate invoiced = won.plusDays(1L + random.nextInt(8));
    long[] invoice = new long[1];
    story.on(invoiced, minute(), tx -> invoice[0] = invoice(tx, order.getAsLong(), story.day(tx)));
    int paysAfter = 6 + random.nextInt(34);
    int behaviour = random.nextInt(100);
    LocalDate paid = invoiced.plusDays(paysAfter);
    if (behaviour < 14) {
      story.on(paid, minute(), tx -> pay(tx, invoice[0], true));
      story.on(paid.plusDays(18), minute(), tx -> pay(tx, invoice[0], false));
    } else if (behaviour < 86) {
      story.on(paid, minute(), tx -> pay(tx, invoice[0], false));
    }
    int complaint = random.nextInt(100);
    if (complaint < 7) {
      boolean whole = complaint < 2;
      story.on(
          invoiced.plusDays(15L + random.nextInt(25)),
          minute(),
          tx -> credit(tx, invoice[0], whole));
    }
  }

  private int minute() {
    return 9 * 60 + random.nextInt(8 * 60);
  }

  private static long invoice(Transaction transaction, long orderId, LocalDate day) {
    Row order = transaction.get("sale.order", orderId);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("move_type", "out_invoice");
    values.put("invoice_date", day.toString());
    values.put("journal_id", Journals.id(transaction, Journals.SALES));
    values.put("invoice_origin", order.text("name"));
    values.put("invoice_user_id", order.ref("user_id"));
    for (String same : List.of("partner_id", "team_id", "currency_id")) {
      values.put(same, order.ref(same));
    }
    values.put("invoice_line_ids", lines(transaction, order));
    long id = Writer.create(transaction, "account.move", values).id();
    Invoices.post(transaction, id);
    transaction.update("sale.order", orderId, Changes.of("invoice_status", "invoiced"));
    return id;
  }

  private static List<Object> lines(Transaction transaction, Row order) {
    long tax = order.ref("currency_id") == 1 ? 1L : 2L;
    List<Object> lines = new ArrayList<>();
    for (Row sold : transaction.rowsReferring("sale.order.line", "order_id", order.id())) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("product_id", sold.ref("product_id"));
      line.put("quantity", sold.decimal("product_uom_qty"));
      line.put("price_unit", sold.decimal("price_unit"));
      line.put("discount", sold.decimal("discount"));
      line.put("tax_ids", List.of(List.<Object>of(6L, 0L, List.of(tax))));
      line.put("sale_line_ids", List.of(List.<Object>of(6L, 0L, List.of(sold.id()))));
      lines.add(List.<Object>of(0L, 0L, line));
    }
    return lines;
  }

  private void pay(Transaction transaction, long invoice, boolean half) {
    BigDecimal open = transaction.get("account.move", invoice).decimal("amount_residual");
    if (open.signum() > 0) {
      BigDecimal amount = half ? open.multiply(HALF).setScale(2, RoundingMode.DOWN) : open;
      Payments.register(transaction, List.of(invoice), Optional.of(amount), story.day(transaction));
    }
  }

  private void credit(Transaction transaction, long invoice, boolean whole) {
    Row note = CreditNotes.draft(transaction, invoice, story.day(transaction), "goods returned");
    if (!whole) {
      CreditNotes.reduce(transaction, note.id(), HALF);
    }
    CreditNotes.post(transaction, note.id());
  }
}
