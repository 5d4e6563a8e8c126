package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import org.commissionconnector.calculator.money.Exact;

/** One unit of {@code from} is {@code rate} units of {@code to}, from that day on. */
public record ExchangeRate(String from, String to, LocalDate on, Exact rate) {
  /** What no two rates of a book may share: {@code USD/EUR/2026-11-01}. */
  public String key() {
    return from + "/" + to + "/" + on;
  }
}
