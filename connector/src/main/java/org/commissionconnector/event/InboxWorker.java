package org.commissionconnector.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.event.Rings.DueRing;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.facts.Kept;
import org.commissionconnector.settlement.Settled;
import org.commissionconnector.settlement.Settlement;
import org.commissionconnector.store.Backoff;
import org.commissionconnector.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on rings, the oldest due one first: reads the record as it is now, keeps it, settles whom
 * it touches. The facts, the ledger and the ring's new state are one transaction.
 */
public final class InboxWorker {
  private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);

  private final Transactions transactions;
  private final Rings rings;
  private final Map<String, ConnectedCrm> connections;
  private final Facts facts;
  private final Settlement settlement;
  private final InboxLimits limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final RingListener listener;

  /**
   * @param listener told of what is done
   * @param connections by name
   */
  public InboxWorker(
      Transactions transactions,
      Rings rings,
      Map<String, ConnectedCrm> connections,
      Facts facts,
      Settlement settlement,
      InboxLimits limits,
      Clock clock,
      RandomGenerator random,
      RingListener listener) {
    this.transactions = transactions;
    this.rings = rings;
    this.connections = Map.copyOf(connections);
    this.facts = facts;
    this.settlement = settlement;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
  }

  /**
   * A worker that nobody listens to.
   *
   * @param connections by name
   */
  public InboxWorker(
      Transactions transactions,
      Rings rings,
      Map<String, ConnectedCrm> connections,
      Facts facts,
      Settlement settlement,
      InboxLimits limits,
      Clock clock,
      RandomGenerator random) {
    this(
        transactions,
        rings,
        connections,
        facts,
        settlement,
        limits,
        clock,
        random,
        RingListener.NONE);
  }

  /**
   * Works on the oldest due ring. What fails is kept with the ring, not thrown.
   *
   * @return false when none was due
   */
  public boolean workOne() {
    Optional<DueRing> due = rings.take(clock.instant(), limits.lease());
    due.ifPresent(this::work);
    return due.isPresent();
  }

  private void work(DueRing due) {
    ConnectedCrm connected = connections.get(due.ring().source());
    if (connected == null) {
      park(due, "no connection is named '%s'".formatted(due.ring().source()));
      return;
    }
    if (due.isTakenOver() && due.attempts() >= limits.attempts()) {
      park(due, "%d times nobody was heard of again who worked on it".formatted(due.attempts()));
      return;
    }
    try {
      answer(due, connected);
    } catch (CrmException failure) {
      failed(due, failure, failure.kind() == CrmException.Kind.UNAVAILABLE);
    } catch (RuntimeException failure) {
      failed(due, failure, false);
    } catch (StackOverflowError tooDeep) {
      park(due, "it is nested too deeply");
    }
  }

  private void answer(DueRing due, ConnectedCrm connected) {
    List<RecordRef> named;
    try {
      named = connected.targets().named(due.ring());
    } catch (IllegalArgumentException nameless) {
      park(due, text(nameless));
      return;
    }
    List<Look> looks = new ArrayList<>();
    named.forEach(ref -> looks.add(new Look(ref, connected.crm().read(ref))));
    boolean isDone = transactions.inOne(() -> keep(due, connected, looks));
    if (isDone) {
      listener.settled(due.ring(), clock.instant());
    }
  }

  private boolean keep(DueRing due, ConnectedCrm connected, List<Look> looks) {
    List<CrmRecord> there = new ArrayList<>();
    Set<RecordRef> missing = new LinkedHashSet<>();
    for (Look look : looks) {
      look.record().ifPresentOrElse(there::add, () -> missing.add(look.ref()));
    }
    Kept kept = facts.keep(there).and(facts.gone(missing));
    Settled settled = settlement.settle(kept);
    Optional<Duration> again = again(due, connected, looks, kept);
    if (again.isPresent()) {
      rings.lookAgain(due, clock.instant().plus(again.get()));
    } else {
      rings.done(due, clock.instant());
    }
    log.info(
        "ring {}: {} records changed, {} entries booked{}",
        due.ring().key(),
        kept.changes().size(),
        settled.booked().size(),
        again.isPresent() ? ", will look again" : "");
    return again.isEmpty();
  }

  /** How long until another look; empty when the news was seen, or often enough looked for. */
  private Optional<Duration> again(
      DueRing due, ConnectedCrm connected, List<Look> looks, Kept kept) {
    if (due.looks() >= limits.lookAgain().size()) {
      return Optional.empty();
    }
    boolean isOld = false;
    boolean isUnknown = false;
    for (Look look : looks) {
      RingTargets.Shows shows = connected.targets().shows(due.ring(), look.record());
      isOld |= shows == RingTargets.Shows.OLD_STATE;
      isUnknown |= shows == RingTargets.Shows.UNKNOWN;
    }
    return isOld || (isUnknown && kept.changes().isEmpty())
        ? Optional.of(limits.lookAgain().get(due.looks()))
        : Optional.empty();
  }

  /** An outage is waited for, however long; anything else is tried a few times. */
  private void failed(DueRing due, RuntimeException failure, boolean isOutage) {
    if (!isOutage && due.attempts() + 1 >= limits.attempts()) {
      park(due, text(failure));
      return;
    }
    Duration wait =
        new Backoff(limits.firstRetry(), limits.longestRetry()).after(due.attempts() + 1, random);
    Instant at = clock.instant().plus(wait);
    log.warn("ring {} failed and goes again at {}: {}", due.ring().key(), at, text(failure));
    log.debug("ring {} failed", due.ring().key(), failure);
    rings.retry(due, at, text(failure));
  }

  private void park(DueRing due, String why) {
    log.warn("ring {} is parked for a person: {}", due.ring().key(), why);
    rings.park(due, clock.instant(), why);
  }

  private static String text(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private record Look(RecordRef ref, Optional<CrmRecord> record) {}
}
