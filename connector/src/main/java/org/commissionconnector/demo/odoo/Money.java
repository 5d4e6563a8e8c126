package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/** Currencies and their rates. A rate says how many units one unit of company currency buys. */
final class Money {
  /** The only company. */
  static final long COMPANY = 1;

  private Money() {}

  static long companyCurrency(Transaction transaction) {
    return transaction.get("res.company", COMPANY).ref("currency_id");
  }

  static BigDecimal rate(Transaction transaction, long currency, LocalDate on) {
    Comparator<Row> byDay = Comparator.comparing(row -> row.text("name"));
    return transaction.rowsReferring("res.currency.rate", "currency_id", currency).stream()
        .filter(row -> row.text("name").compareTo(on.toString()) <= 0)
        .max(byDay)
        .map(row -> row.decimal("rate"))
        .orElse(BigDecimal.ONE);
  }

  static BigDecimal toCompany(
      Transaction transaction, BigDecimal amount, long currency, LocalDate on) {
    return round(
        transaction,
        amount.divide(rate(transaction, currency, on), MathContext.DECIMAL64),
        companyCurrency(transaction));
  }

  static BigDecimal fromCompany(
      Transaction transaction, BigDecimal amount, long currency, LocalDate on) {
    return round(transaction, amount.multiply(rate(transaction, currency, on)), currency);
  }

  static BigDecimal round(Transaction transaction, BigDecimal amount, long currency) {
    int decimals =
        transaction
            .find("res.currency", currency)
            .map(row -> (int) row.ref("decimal_places"))
            .orElse(2);
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }
}
