package org.commissionconnector.ledger;

import java.util.Locale;

/** How far a period has come. */
public enum PeriodState {
  OPEN,
  LOCKED,
  APPROVED,
  PAID;

  /** As stored: {@code open}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
