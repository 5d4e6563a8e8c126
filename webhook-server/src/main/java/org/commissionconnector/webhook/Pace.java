package org.commissionconnector.webhook;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through a minute, and as many at once after a rest. Any thread. */
final class Pace {
  private static final double MILLIS = Duration.ofMinutes(1).toMillis();

  private final int perMinute;
  private double left;
  private Instant countedAt = Instant.MIN;

  Pace(int perMinute) {
    this.perMinute = perMinute;
    this.left = perMinute;
  }

  /** Whether one more may pass now. */
  synchronized boolean passes(Instant now) {
    if (countedAt.isBefore(now)) {
      double millis =
          countedAt.equals(Instant.MIN) ? MILLIS : Duration.between(countedAt, now).toMillis();
      left = Math.min(perMinute, left + millis * perMinute / MILLIS);
      countedAt = now;
    }
    boolean passes = left >= 1;
    left -= passes ? 1 : 0;
    return passes;
  }

  /** Whole seconds until one more may pass, at least 1. */
  synchronized int secondsToWait() {
    return Math.max(1, (int) Math.ceil((1 - left) * 60 / perMinute));
  }
}
