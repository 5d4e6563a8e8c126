package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Computed fields of deals, orders and products. */
final class SalesFields {
  private static final Set<String> QUOTES = Set.of("draft", "sent");

  private SalesFields() {}

  static void register() {
    ComputedFields.companyCurrency("crm.lead", "company_currency");
    ComputedFields.chatter("crm.lead");
    ComputedFields.chatter("res.partner");
    ComputedFields.add("crm.lead", "sale_amount_total", SalesFields::ordered);
    ComputedFields.add(
        "crm.lead",
        "sale_order_count",
        (t, row) -> ComputedFields.count(orders(t, row, false).size()));
    ComputedFields.add(
        "crm.lead",
        "quotation_count",
        (t, row) -> ComputedFields.count(orders(t, row, true).size()));
    ComputedFields.add("product.product", "lst_price", (t, row) -> row.value("list_price"));
    ComputedFields.add("sale.order", "invoice_ids", (t, row) -> Optional.of(invoices(t, row)));
    ComputedFields.add(
        "sale.order", "invoice_count", (t, row) -> ComputedFields.count(invoices(t, row).size()));
    ofOrder("salesman_id", "user_id");
    ofOrder("currency_id", "currency_id");
    ofOrder("state", "state");
    ofOrder("order_partner_id", "partner_id");
    ofOrder("company_id", "company_id");
    ComputedFields.add(
        "sale.order.line",
        "invoice_lines",
        (t, row) -> Optional.of(t.referring("account.move.line", "sale_line_ids", row.id())));
  }

  private static void ofOrder(String field, String orderField) {
    ComputedFields.related("sale.order.line", field, "order_id", "sale.order", orderField);
  }

  private static List<Row> orders(Transaction transaction, Row lead, boolean quotes) {
    return transaction.rowsReferring("sale.order", "opportunity_id", lead.id()).stream()
        .filter(order -> !order.text("state").equals("cancel"))
        .filter(order -> QUOTES.contains(order.text("state")) == quotes)
        .toList();
  }

  private static Optional<Object> ordered(Transaction transaction, Row lead) {
    BigDecimal sum =
        orders(transaction, lead, false).stream()
            .map(
                order -> order.decimal("amount_untaxed").divide(rate(order), MathContext.DECIMAL64))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(Money.round(transaction, sum, Money.companyCurrency(transaction)));
  }

  private static BigDecimal rate(Row order) {
    BigDecimal rate = order.decimal("currency_rate");
    return rate.signum() == 0 ? BigDecimal.ONE : rate;
  }

  private static List<Long> invoices(Transaction transaction, Row order) {
    Set<Long> moves = new TreeSet<>();
    for (long line : transaction.referring("sale.order.line", "order_id", order.id())) {
      for (Row item : transaction.rowsReferring("account.move.line", "sale_line_ids", line)) {
        moves.add(item.ref("move_id"));
      }
    }
    return List.copyOf(moves);
  }
}
