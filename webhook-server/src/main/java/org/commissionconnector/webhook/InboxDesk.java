package org.commissionconnector.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may do with the rings that are kept. Each change is written down with its name. */
public interface InboxDesk {
  /** Rings in a state, the oldest first. */
  List<KeptRing> list(State state, int limit);

  Optional<KeptRing> show(long id);

  /** Lets a waiting or parked ring be worked on at once. False when there is none. */
  boolean retry(long id, String who);

  /** Takes out a waiting or parked ring. False when there is none. */
  boolean drop(long id, String who);

  /** Where a ring is on its way. */
  enum State {
    WAITING,
    WORKING,
    DONE,
    PARKED;

    /** As it is written: {@code parked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A ring as it is kept.
   *
   * @param attempts failures so far
   * @param error of the last failure; empty where there was none
   * @param nextAttempt when it is worked on next, if it waits
   */
  record KeptRing(
      long id, Ring ring, State state, int attempts, Optional<String> error, Instant nextAttempt) {}
}
