package org.commissionconnector.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time in the demo: it begins on the morning of its day and goes on where it stopped. */
final class DemoClock {
  private DemoClock() {}

  static Clock startingAfter(Path sandboxState, Clock real) {
    Instant start =
        OdooSandbox.lastInstant(sandboxState)
            .map(last -> last.plusSeconds(1))
            .filter(DemoCompany.morning()::isBefore)
            .orElse(DemoCompany.morning());
    return Clock.offset(real, Duration.between(real.instant(), start));
  }
}
