package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** An order line has an amount and a margin, and adds up to its order. */
final class OrderLineBehaviour implements Behaviour {
  private static final List<String> AMOUNTS =
      List.of("product_uom_qty", "price_unit", "discount", "purchase_price", "product_id");

  @Override
  public void creating(Transaction transaction, Changes values) {
    values
        .get("product_id")
        .flatMap(id -> transaction.find("product.product", (Long) id))
        .ifPresent(product -> fill(values, product));
  }

  private static void fill(Changes values, Row product) {
    fallback(values, "product_uom", product.ref("uom_id"));
    fallback(values, "name", label(product));
    fallback(values, "price_unit", product.decimal("list_price"));
    fallback(values, "purchase_price", product.decimal("standard_price"));
    fallback(values, "product_uom_qty", BigDecimal.ONE);
  }

  private static String label(Row product) {
    return "[" + product.text("default_code") + "] " + product.text("name");
  }

  private static void fallback(Changes values, String field, Object value) {
    if (!values.has(field)) {
      values.set(field, value);
    }
  }

  @Override
  public void created(Transaction transaction, Row row) {
    recompute(transaction, row.id());
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    boolean changed =
        AMOUNTS.stream().anyMatch(name -> !before.value(name).equals(after.value(name)));
    if (changed) {
      recompute(transaction, after.id());
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    total(transaction, row.ref("order_id"));
  }

  private static void recompute(Transaction transaction, long id) {
    Row line = transaction.get("sale.order.line", id);
    BigDecimal subtotal = net(line, line.decimal("product_uom_qty"));
    BigDecimal cost = line.decimal("purchase_price").multiply(line.decimal("product_uom_qty"));
    BigDecimal margin = subtotal.subtract(cost).setScale(2, RoundingMode.HALF_UP);
    transaction.update(
        "sale.order.line",
        id,
        new Changes()
            .set("price_subtotal", subtotal)
            .set("price_total", subtotal)
            .set("margin", margin)
            .set("margin_percent", share(margin, subtotal)));
    total(transaction, line.ref("order_id"));
  }

  /** Quantity × price, less the discount, rounded to cents. */
  static BigDecimal net(Row line, BigDecimal quantity) {
    BigDecimal kept = BigDecimal.valueOf(100).subtract(line.decimal("discount")).movePointLeft(2);
    return quantity
        .multiply(line.decimal("price_unit"))
        .multiply(kept)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static void total(Transaction transaction, long order) {
    List<Row> lines = transaction.rowsReferring("sale.order.line", "order_id", order);
    BigDecimal untaxed = sum(lines, "price_subtotal");
    BigDecimal margin = sum(lines, "margin");
    transaction.update(
        "sale.order",
        order,
        new Changes()
            .set("amount_untaxed", untaxed)
            .set("amount_total", untaxed)
            .set("margin", margin)
            .set("margin_percent", share(margin, untaxed)));
  }

  static BigDecimal sum(List<Row> rows, String field) {
    return rows.stream().map(row -> row.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL64);
  }
}
