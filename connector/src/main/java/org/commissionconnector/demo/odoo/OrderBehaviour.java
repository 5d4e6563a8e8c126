package org.commissionconnector.demo.odoo;

import java.time.LocalDate;

/** An order gets a number, a currency and its rate of the day. */
final class OrderBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    long next = transaction.all("sale.order").size() + 1L;
    if (values.get("name").filter(name -> !name.equals("New")).isEmpty()) {
      values.set("name", "S%05d".formatted(next));
    }
    if (values.get("currency_id").isEmpty()) {
      values.set("currency_id", Money.companyCurrency(transaction));
    }
    if (values.get("date_order").isEmpty()) {
      values.set("date_order", Moments.seconds(transaction.now()));
    }
    LocalDate day =
        LocalDate.parse(values.get("date_order").orElseThrow().toString().substring(0, 10));
    long currency = (Long) values.get("currency_id").orElseThrow();
    values.set("currency_rate", Money.rate(transaction, currency, day));
    values.set("company_id", Money.COMPANY);
  }

  @Override
  public void deleting(Transaction transaction, Row row) {
    if (row.text("state").equals("sale")) {
      throw OdooError.user(
          "You can not delete a sent quotation or a confirmed sales order. You must first cancel"
              + " it.");
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    transaction
        .referring("sale.order.line", "order_id", row.id())
        .forEach(line -> transaction.delete("sale.order.line", line));
  }

  /** {@code action_confirm}: the order date becomes now. */
  static void confirm(Transaction transaction, long id) {
    transaction.update(
        "sale.order",
        id,
        new Changes()
            .set("state", "sale")
            .set("invoice_status", "to invoice")
            .set("date_order", Moments.seconds(transaction.now())));
  }
}
