package org.commissionconnector.ledger;

import java.util.Locale;

/** What an entry books. All but {@link #EARNED} add up to the payout. */
public enum EntryKind {
  EARNED,
  RELEASED,
  /** Negative is taken back. */
  CLAWBACK,
  DRAW_PAID,
  /** Negative: taken from the payee. */
  DRAW_RECOVERED,
  ADJUSTMENT,
  /** Zero or negative: the rest of the period before. */
  CARRIED_IN,
  /**
   * Zero or positive: what this period leaves to the next, so that its payout is not below zero.
   */
  CARRIED_OUT;

  /** As stored: {@code draw-paid}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static EntryKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
