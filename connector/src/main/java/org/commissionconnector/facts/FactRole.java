package org.commissionconnector.facts;

import java.util.Locale;

/** In which role a record names another. */
public enum FactRole {
  OWNER,
  /** A share of a split, overlays too. */
  SPLIT,
  TEAM,
  CUSTOMER,
  /** The deal an invoice bills. */
  DEAL,
  /** The invoice a credit note corrects. */
  REVERSES;

  /** As stored: {@code owner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
