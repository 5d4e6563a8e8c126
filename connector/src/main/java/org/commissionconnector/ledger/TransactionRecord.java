package org.commissionconnector.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the record that a transaction is a line of. */
public final class TransactionRecord {
  private TransactionRecord() {}

  /**
   * The ref inside {@code invoice:odoo:invoice/42/7}.
   *
   * @param known refs of records; a line's id may itself hold slashes
   * @return null when it is a line of none of them
   */
  public static @Nullable String of(@Nullable String transaction, Set<String> known) {
    if (transaction == null) {
      return null;
    }
    String rest = transaction.substring(transaction.indexOf(':') + 1);
    if (known.contains(rest)) {
      return rest;
    }
    int slash = rest.indexOf('/');
    while (slash >= 0) {
      String part = rest.substring(0, slash);
      if (known.contains(part)) {
        return part;
      }
      slash = rest.indexOf('/', slash + 1);
    }
    return null;
  }
}
