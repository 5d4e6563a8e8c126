package org.commissionconnector.ledger;

import java.util.Locale;

/** How far a period has come. */
public enum PeriodState {
  OPEN,
  LOCKED,
  APPROVED,
  PAID;

  /** One step on, or back to open while nothing was paid. */
  public boolean mayBecome(PeriodState next) {
    return switch (this) {
      case OPEN -> next == LOCKED;
      case LOCKED -> next == APPROVED || next == OPEN;
      case APPROVED -> next == PAID || next == OPEN;
      case PAID -> false;
    };
  }

  /** As stored: {@code open}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
