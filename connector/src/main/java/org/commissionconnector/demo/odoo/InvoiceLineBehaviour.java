package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;

/** An invoice line takes price and label from its product and adds up to its invoice. */
final class InvoiceLineBehaviour implements Behaviour {
  private static final List<String> AMOUNTS =
      List.of("quantity", "price_unit", "discount", "product_id", "tax_ids", "name");

  @Override
  public void creating(Transaction transaction, Changes values) {
    Row move = transaction.get("account.move", (Long) values.get("move_id").orElse(0L));
    values.set("currency_id", move.ref("currency_id")).set("partner_id", move.value("partner_id"));
    values
        .get("product_id")
        .flatMap(id -> transaction.find("product.product", (Long) id))
        .ifPresent(product -> fill(values, product));
  }

  private static void fill(Changes values, Row product) {
    if (!values.has("product_uom_id")) {
      values.set("product_uom_id", product.ref("uom_id"));
    }
    if (!values.has("name")) {
      values.set("name", "[" + product.text("default_code") + "] " + product.text("name"));
    }
    if (!values.has("price_unit")) {
      values.set("price_unit", product.decimal("list_price"));
    }
    if (!values.has("quantity")) {
      values.set("quantity", BigDecimal.ONE);
    }
  }

  @Override
  public void created(Transaction transaction, Row row) {
    recompute(transaction, row);
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    if (AMOUNTS.stream().anyMatch(name -> !before.value(name).equals(after.value(name)))) {
      recompute(transaction, after);
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    recompute(transaction, row);
  }

  private static void recompute(Transaction transaction, Row line) {
    transaction
        .find("account.move", line.ref("move_id"))
        .filter(move -> Invoices.isInvoice(move) && move.text("state").equals("draft"))
        .ifPresent(move -> Invoices.recompute(transaction, move.id()));
  }
}
