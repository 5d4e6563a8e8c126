package org.commissionconnector.demo.odoo;

/** Journals by their short code. */
final class Journals {
  static final String BANK = "BNK1";
  static final String SALES = "INV";

  private Journals() {}

  static long id(Transaction transaction, String code) {
    return transaction.all("account.journal").stream()
        .filter(row -> row.text("code").equals(code))
        .map(Row::id)
        .findFirst()
        .orElseThrow(() -> OdooError.user("No journal has the code " + code));
  }
}
