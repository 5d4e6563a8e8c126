package org.commissionconnector.crm;

import java.util.Locale;

/**
 * Names a record of one connection: {@code odoo:invoice/42}.
 *
 * @param id the CRM's own
 */
public record RecordRef(String connection, Kind kind, String id) {
  /** Kinds of records that the product reads or writes. */
  public enum Kind {
    DEAL,
    INVOICE,
    PERSON,
    TEAM,
    CUSTOMER,
    PRODUCT;

    /** As in ids: {@code deal}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads {@code odoo:invoice/42}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static RecordRef parse(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/', colon + 1);
    if (colon > 0 && slash > colon && slash < text.length() - 1) {
      String word = text.substring(colon + 1, slash);
      for (Kind kind : Kind.values()) {
        if (kind.word().equals(word)) {
          return new RecordRef(text.substring(0, colon), kind, text.substring(slash + 1));
        }
      }
    }
    throw new IllegalArgumentException(
        "'%s' does not name a record; write it as connection:kind/id, odoo:invoice/42"
            .formatted(text));
  }

  @Override
  public String toString() {
    return connection + ":" + kind.word() + "/" + id;
  }
}
