package org.commissionconnector.crm.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.commissionconnector.crm.CrmException;

/** Leaves a CRM alone that failed again and again. */
final class Breaker {
  private final CircuitBreaker circuit;
  private final Clock clock;
  private final Duration openFor;
  private volatile Instant lastFailure = Instant.EPOCH;

  Breaker(String name, HttpLimits limits, Clock clock) {
    this.clock = clock;
    this.openFor = limits.openFor();
    this.circuit =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindow(
                    limits.failuresToOpen(), limits.failuresToOpen(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(openFor)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build());
  }

  /**
   * Lets a call pass.
   *
   * @throws CrmException while the CRM is left alone
   */
  void enter(HttpErrors errors) {
    if (!circuit.tryAcquirePermission()) {
      throw errors.open(lastFailure.plus(openFor).truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  void answered() {
    circuit.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void failed(CrmException failure) {
    lastFailure = clock.instant();
    circuit.onError(0, TimeUnit.NANOSECONDS, failure);
  }
}
