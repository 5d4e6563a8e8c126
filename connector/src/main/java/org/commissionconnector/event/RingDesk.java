package org.commissionconnector.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.store.Transactions;
import org.commissionconnector.webhook.InboxDesk;

/** The kept rings in the hands of a person; what is done to them is in the audit. */
public final class RingDesk implements InboxDesk {
  private final Transactions transactions;
  private final Rings rings;
  private final JdbcAudit audit;
  private final Clock clock;
  private final Runnable onRetry;

  /**
   * @param onRetry called after a ring was told to go again, to wake who works on rings
   */
  public RingDesk(
      Transactions transactions, Rings rings, JdbcAudit audit, Clock clock, Runnable onRetry) {
    this.transactions = transactions;
    this.rings = rings;
    this.audit = audit;
    this.clock = clock;
    this.onRetry = onRetry;
  }

  @Override
  public List<KeptRing> list(State state, int limit) {
    return rings.list(state, limit);
  }

  @Override
  public Optional<KeptRing> show(long id) {
    return rings.find(id);
  }

  @Override
  public boolean retry(long id, String who) {
    boolean done =
        transactions.inOne(
            () -> rings.replay(id, clock.instant()) && written(id, who, "inbox.retry"));
    if (done) {
      onRetry.run();
    }
    return done;
  }

  @Override
  public boolean drop(long id, String who) {
    return transactions.inOne(
        () -> {
          Optional<KeptRing> ring = rings.find(id);
          if (!rings.drop(id)) {
            return false;
          }
          audit.write(clock.instant(), who, "inbox.drop", String.valueOf(ring.orElse(null)));
          return true;
        });
  }

  private boolean written(long id, String who, String what) {
    audit.write(clock.instant(), who, what, String.valueOf(id));
    return true;
  }
}
