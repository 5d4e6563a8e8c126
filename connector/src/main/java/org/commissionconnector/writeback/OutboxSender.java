package org.commissionconnector.writeback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.WriteOutcome;
import org.commissionconnector.store.Backoff;
import org.commissionconnector.store.Transactions;
import org.commissionconnector.writeback.Outbox.Leased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies in the outbox. A message may be sent again after a crash; the CRM knows it by its
 * key or its values, so nothing changes twice and nobody is told twice.
 */
public final class OutboxSender {
  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

  private final Transactions transactions;
  private final Outbox outbox;
  private final Map<String, Crm> crms;
  private final OutboxLimits limits;
  private final SendListener listener;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param crms by the connection's name
   */
  public OutboxSender(
      Transactions transactions,
      Outbox outbox,
      Map<String, Crm> crms,
      OutboxLimits limits,
      SendListener listener,
      Clock clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.crms = Map.copyOf(crms);
    this.limits = limits;
    this.listener = listener;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Sends everything that is due.
   *
   * @return how many messages were dealt with, failed ones too
   */
  public int sendDue() {
    int dealt = 0;
    for (Crm crm : crms.values()) {
      int step = sendSome(crm);
      while (step > 0) {
        dealt += step;
        step = sendSome(crm);
      }
    }
    return dealt;
  }

  private int sendSome(Crm crm) {
    List<Leased<CommissionResult>> results =
        outbox.takeResults(crm.connection(), clock.instant(), limits.batch(), limits.lease());
    if (!results.isEmpty()) {
      write(crm, results);
      return results.size();
    }
    Optional<Leased<Notice>> notice =
        outbox.takeNotice(crm.connection(), clock.instant(), limits.lease());
    notice.ifPresent(message -> tell(crm, message));
    return notice.isPresent() ? 1 : 0;
  }

  private void write(Crm crm, List<Leased<CommissionResult>> results) {
    List<WriteOutcome> outcomes;
    try {
      outcomes = crm.write(results.stream().map(Leased::message).toList());
    } catch (CrmException failure) {
      if (failure.kind() == CrmException.Kind.UNEXPECTED && results.size() > 1) {
        results.forEach(result -> write(crm, List.of(result)));
      } else {
        transactions.inOne(() -> results.forEach(result -> failed(result, failure)));
      }
      return;
    }
    transactions.inOne(
        () -> {
          for (int i = 0; i < results.size(); i++) {
            keep(results.get(i), outcomes.get(i));
          }
        });
    for (int i = 0; i < results.size(); i++) {
      if (outcomes.get(i).failure().isEmpty()) {
        listener.written(results.get(i).message(), outcomes.get(i).changed());
        listener.arrived(results.get(i).leftAt(), clock.instant());
      }
    }
  }

  private void keep(Leased<CommissionResult> result, WriteOutcome outcome) {
    Instant now = clock.instant();
    if (outcome.failure().isEmpty()) {
      outbox.sent(result, outcome.changed(), now);
    } else if (outcome.permanent()) {
      park(result, outcome.failure().get());
    } else {
      retryOrPark(result, outcome.failure().get());
    }
  }

  private void tell(Crm crm, Leased<Notice> notice) {
    boolean news;
    try {
      news = crm.notify(notice.message());
    } catch (CrmException failure) {
      failed(notice, failure);
      return;
    }
    outbox.sent(notice, news, clock.instant());
    listener.told(notice.message(), news);
    listener.arrived(notice.leftAt(), clock.instant());
  }

  /** An outage is waited for, however long; anything else is tried a few times. */
  private void failed(Leased<?> message, CrmException failure) {
    if (failure.kind() == CrmException.Kind.UNAVAILABLE) {
      retry(message, text(failure));
    } else {
      retryOrPark(message, text(failure));
    }
  }

  private void retryOrPark(Leased<?> message, String why) {
    if (message.attempts() + 1 >= limits.attempts()) {
      park(message, why);
    } else {
      retry(message, why);
    }
  }

  private void retry(Leased<?> message, String why) {
    Backoff backoff = new Backoff(limits.firstRetry(), limits.longestRetry());
    Instant at = clock.instant().plus(backoff.after(message.attempts() + 1, random));
    log.info("message {} goes again at {}: {}", message.id(), at, why);
    outbox.retry(message, at, why);
  }

  private void park(Leased<?> message, String why) {
    log.warn("message {} is parked for a person: {}", message.id(), why);
    outbox.park(message, clock.instant(), why);
  }

  private static String text(CrmException failure) {
    return String.valueOf(failure.getMessage());
  }
}
