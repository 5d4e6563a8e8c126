package org.commissionconnector.reconcile;

import java.util.List;

/**
 * The ledger beside what the statements say is due.
 *
 * @param payees who were compared
 * @param unequal items whose entries do not add up to what is due, a line each
 * @param unsettled payees who are marked and not settled yet
 */
public record LedgerComparison(long payees, List<String> unequal, long unsettled) {
  public LedgerComparison {
    unequal = List.copyOf(unequal);
  }

  boolean isEqual() {
    return unequal.isEmpty() && unsettled == 0;
  }
}
