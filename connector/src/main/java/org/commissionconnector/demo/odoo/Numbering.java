package org.commissionconnector.demo.odoo;

import java.time.LocalDate;

/** Numbers of journal entries: {@code INV/2026/00001}, counted by year. */
final class Numbering {
  private Numbering() {}

  static String next(Transaction transaction, String prefix, LocalDate day) {
    String start = prefix + day.getYear() + "/";
    long last =
        transaction.all("account.move").stream()
            .map(move -> move.text("name"))
            .filter(name -> name.startsWith(start))
            .mapToLong(name -> Long.parseLong(name.substring(start.length())))
            .max()
            .orElse(0);
    return "%s%05d".formatted(start, last + 1);
  }
}
