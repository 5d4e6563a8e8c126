package org.commissionconnector.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import org.commissionconnector.webhook.InboxDesk.State;
import org.commissionconnector.webhook.Ring;

/** The rings that are kept, as the worker sees them. */
public interface Rings {
  /** Keeps rings, all or none. One that still waits takes in another of its source and key. */
  void append(List<Ring> rings);

  /** Takes the oldest due ring for as long as the lease; nobody else gets it meanwhile. */
  Optional<DueRing> take(Instant now, Duration lease);

  /** When the next ring is due; empty when none waits. */
  Optional<Instant> nextDue();

  void done(DueRing ring, Instant at);

  /** Looks at the record again at that time; not a failure. */
  void lookAgain(DueRing ring, Instant at);

  /** Tries again at that time after a failure. */
  void retry(DueRing ring, Instant at, String error);

  /** Lays the ring aside for a person. */
  void park(DueRing ring, Instant at, String error);

  /**
   * Lets a parked or waiting ring be due at once. False when there is none, or when a newer one of
   * its key waits already.
   */
  boolean replay(long id, Instant now);

  /** Takes out a parked or waiting ring. False when there is none. */
  boolean drop(long id);

  /** Rings in a state, the oldest first. */
  List<KeptRing> list(State state, int limit);

  Optional<KeptRing> find(long id);

  /** When the oldest ring that waits came; empty when none waits. */
  Optional<Instant> oldestWaiting();

  List<Parked> parked();

  /**
   * How many rings are in each state: {@code waiting}, {@code working}, {@code done}, {@code
   * parked}.
   */
  java.util.Map<String, Long> counts();

  /** Forgets rings done before that time. */
  int forgetDone(Instant before);

  /**
   * A ring at work.
   *
   * @param attempts failures so far
   * @param looks reads so far that showed the old state
   * @param leaseUntil when somebody else may take it; what comes after does nothing to it
   * @param isTakenOver whether somebody held it before and was not heard of again
   */
  record DueRing(
      long id, Ring ring, int attempts, int looks, Instant leaseUntil, boolean isTakenOver) {}

  record Parked(long id, Ring ring, int attempts, String error, Instant parkedAt) {}
}
