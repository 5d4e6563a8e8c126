package org.commissionconnector.writeback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;

/** What CRMs and people must still be told. */
public interface Outbox extends Notices {
  /**
   * Leaves a result to be written. It takes the place of an older one of its key; what the CRM
   * holds already is not written again.
   *
   * @return whether there is now something to write
   */
  boolean leave(CommissionResult result, Instant at);

  /** Whether a result of this key was ever left. */
  boolean knows(String key);

  /** Takes due results of a connection, the oldest first, for as long as the lease. */
  List<Leased<CommissionResult>> takeResults(
      String connection, Instant now, int limit, Duration lease);

  /** Takes the oldest due notice of a connection, for as long as the lease. */
  Optional<Leased<Notice>> takeNotice(String connection, Instant now, Duration lease);

  /**
   * The CRM has it.
   *
   * @param changed false when it had it before
   */
  void sent(Leased<?> message, boolean changed, Instant at);

  /** Tries again at that time. */
  void retry(Leased<?> message, Instant at, String error);

  /** Lays it aside for a person. */
  void park(Leased<?> message, Instant at, String error);

  List<ParkedMessage> parked();

  /** Lets a parked message wait again, at once. False when there is no such parked message. */
  boolean replay(long id, Instant now);

  /** When the next message is due; empty when none waits. */
  Optional<Instant> nextDue();

  /** How many messages of each kind are in each state: {@code result sent}. */
  Map<String, Long> counts();

  /**
   * A message being sent.
   *
   * @param hash of the content taken; a newer one may be left meanwhile
   * @param attempts failures so far
   * @param leftAt when it was left
   */
  record Leased<T>(long id, T message, String hash, int attempts, Instant leftAt) {}

  /**
   * @param kind {@code result} or {@code notice}
   */
  record ParkedMessage(long id, String kind, String key, int attempts, String error) {}
}
