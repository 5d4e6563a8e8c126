package org.commissionconnector.reconcile;

import java.util.Locale;

/** What became of a won deal or a posted invoice. */
public enum Fate {
  /** Somebody is credited for a line of it; of a deal, also for a line of one of its invoices. */
  CREDITED,
  /** Its owner's plans credit invoices, and the deal has none yet. */
  WAITS_FOR_INVOICE,
  /** Its owner's plans credit payments, and none came yet. */
  WAITS_FOR_PAYMENT,
  /** Nobody is credited, and it is listed why. */
  UNCREDITED,
  /** It, or the rule for it, has a problem; it counts again once that is mended. */
  SET_ASIDE,
  /** A line of it is neither credited nor listed. Must never be. */
  FORGOTTEN;

  /** As written: {@code waits-for-invoice}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
