package org.commissionconnector.webhook;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of each delivery, and says once a minute what was refused. */
final class Outcomes {
  static final String OUTCOME = "webhook.outcome";
  static final String KEPT = "kept";
  static final String REPEATED = "repeated";
  static final String EMPTY = "empty";

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final String NOBODY = "none";

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();

  Outcomes(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** After a request to one of the routes of rings. */
  void count(Context request) {
    String source = Optional.ofNullable(request.<String>attribute(AccessLog.SOURCE)).orElse(NOBODY);
    String outcome =
        Optional.ofNullable(request.<String>attribute(OUTCOME))
            .orElseGet(() -> word(request.statusCode()));
    count(source, outcome);
  }

  /** What never became a request of ours. */
  void countBroken(int status) {
    count(NOBODY, word(status));
  }

  private void count(String source, String outcome) {
    Counter.builder("commission.rings")
        .description("Deliveries, by source and what became of them")
        .tag("source", source)
        .tag("outcome", outcome)
        .register(meters)
        .increment();
    if (!outcome.equals(KEPT) && !outcome.equals(REPEATED) && !outcome.equals(EMPTY)) {
      say(source, outcome);
    }
  }

  private void say(String source, String outcome) {
    int count =
        refused
            .computeIfAbsent(source + " " + outcome, first -> new Refused())
            .add(clock.instant());
    if (count > 0) {
      LOG.warn("refused deliveries of source {}: {} x {}", source, count, outcome);
    }
  }

  private static String word(int status) {
    return switch (status) {
      case 400 -> "broken";
      case 401 -> "no-proof";
      case 404 -> "unknown";
      case 408 -> "too-slow";
      case 413 -> "too-large";
      case 415 -> "wrong-type";
      case 429 -> "too-fast";
      case 431 -> "headers-too-large";
      case 503 -> "not-kept";
      default -> "status-" + status;
    };
  }

  /** How many were refused since the last line about them. */
  private static final class Refused {
    private int count;
    private Instant saidAt = Instant.MIN;

    /** The number to be said now, or 0. */
    synchronized int add(Instant now) {
      count++;
      if (saidAt.isAfter(now.minus(BETWEEN_LINES))) {
        return 0;
      }
      int all = count;
      count = 0;
      saidAt = now;
      return all;
    }
  }
}
