package org.commissionconnector;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commissionconnector.event.RingListener;
import org.commissionconnector.event.Rings;
import org.commissionconnector.webhook.InboxDesk.State;
import org.commissionconnector.webhook.Ring;
import org.commissionconnector.writeback.Outbox;

/** What Prometheus may ask: how deep and old the queues are, and how long things take. */
final class Measures implements RingListener {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer toLedger =
      timer("commission.ring.to.ledger", "From a ring's arrival until the ledger shows it");
  private final Timer toCrm =
      timer("commission.ledger.to.crm", "From an entry of the ledger until the CRM shows it");

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(10))
        .register(registry);
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  void watch(Rings rings, Outbox outbox, Clock clock) {
    for (State state : State.values()) {
      var unused =
          Gauge.builder(
                  "commission.inbox.rings",
                  () -> rings.counts().getOrDefault(state.word(), 0L).doubleValue())
              .description("Rings that are kept, by state")
              .tag("state", state.word())
              .register(registry);
    }
    var unusedAge =
        Gauge.builder("commission.inbox.oldest.waiting", () -> age(rings, clock))
            .description("How long the oldest waiting ring has waited")
            .baseUnit("seconds")
            .register(registry);
    var unusedMessages =
        Gauge.builder("commission.outbox.waiting", () -> waiting(outbox))
            .description("What CRMs and people have not been told yet")
            .register(registry);
  }

  private static double age(Rings rings, Clock clock) {
    return rings
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private static double waiting(Outbox outbox) {
    return outbox.counts().entrySet().stream()
        .filter(entry -> entry.getKey().matches(".* (waiting|working)"))
        .mapToLong(java.util.Map.Entry::getValue)
        .sum();
  }

  @Override
  public void settled(Ring ring, Instant at) {
    toLedger.record(Duration.between(ring.receivedAt(), at));
  }

  void arrived(Instant leftAt, Instant at) {
    toCrm.record(Duration.between(leftAt, at));
  }
}
