package org.commissionconnector.writeback;

import java.util.Locale;

/** How far the commission on a record has come. */
enum ResultState {
  ESTIMATED,
  EARNED,
  PAYABLE,
  PAID;

  /** As in results: {@code earned}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
