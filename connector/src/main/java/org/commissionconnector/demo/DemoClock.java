package org.commissionconnector.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time in the demo: it begins on the morning of its day and goes on where it stopped. */
final class DemoClock {
  private DemoClock() {}

  static Clock startingAfter(Optional<Instant> lastChange, Clock real) {
    Instant start =
        lastChange
            .map(last -> last.plusSeconds(1))
            .filter(DemoCompany.morning()::isBefore)
            .orElse(DemoCompany.morning());
    return Clock.offset(real, Duration.between(real.instant(), start));
  }
}
