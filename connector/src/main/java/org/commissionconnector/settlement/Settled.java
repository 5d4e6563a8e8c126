package org.commissionconnector.settlement;

import java.util.List;
import java.util.Set;
import org.commissionconnector.ledger.NewEntry;

/**
 * What a settlement did.
 *
 * @param payees who were computed
 * @param booked what was added to the ledger; empty when nothing changed
 * @param queued refs of records whose fields must be written
 */
public record Settled(Set<String> payees, List<NewEntry> booked, Set<String> queued) {
  public static final Settled NOTHING = new Settled(Set.of(), List.of(), Set.of());

  public Settled {
    payees = Set.copyOf(payees);
    booked = List.copyOf(booked);
    queued = Set.copyOf(queued);
  }

  /** How much that was. */
  public Counts counts() {
    return new Counts(payees.size(), booked.size(), queued.size());
  }

  /**
   * How much was done.
   *
   * @param queued records, each time they were queued
   */
  public record Counts(long payees, long booked, long queued) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(payees + other.payees, booked + other.booked, queued + other.queued);
    }
  }
}
