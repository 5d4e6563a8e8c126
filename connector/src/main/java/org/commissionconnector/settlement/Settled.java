package org.commissionconnector.settlement;

import java.util.List;
import java.util.Set;
import org.commissionconnector.ledger.NewEntry;

/**
 * What a settlement did.
 *
 * @param payees who were computed
 * @param booked what was added to the ledger; empty when nothing changed
 * @param queued records whose fields must be written
 */
public record Settled(Set<String> payees, List<NewEntry> booked, Set<String> queued) {
  public static final Settled NOTHING = new Settled(Set.of(), List.of(), Set.of());

  public Settled {
    payees = Set.copyOf(payees);
    booked = List.copyOf(booked);
    queued = Set.copyOf(queued);
  }
}
