package org.commissionconnector.demo.odoo;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * All records. Readers see the last commit and never wait; writers come one after another.
 *
 * <p>Any thread may call.
 */
final class Records {
  private final ReentrantLock writer = new ReentrantLock();
  private final Clock clock;
  private final Webhooks webhooks;
  private volatile Snapshot committed;

  Records(Snapshot start, Clock clock, Webhooks webhooks) {
    this.committed = start;
    this.clock = clock;
    this.webhooks = webhooks;
  }

  Snapshot committed() {
    return committed;
  }

  Clock clock() {
    return clock;
  }

  <T> T read(long uid, Map<String, Object> context, Function<Transaction, T> question) {
    return question.apply(new Transaction(committed, uid, context, clock.instant(), webhooks));
  }

  /** All of it or, when it throws, nothing. */
  <T> T change(long uid, Map<String, Object> context, Function<Transaction, T> change) {
    writer.lock();
    try {
      Transaction transaction = new Transaction(committed, uid, context, clock.instant(), webhooks);
      T result = change.apply(transaction);
      committed = transaction.result();
      return result;
    } finally {
      writer.unlock();
    }
  }
}
