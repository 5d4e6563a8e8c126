package org.commissionconnector.store;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: doubled each time, a random part of it taken off, so that many
 * that failed together do not come back together.
 */
public record Backoff(Duration first, Duration longest) {
  /**
   * @param failures so far, the last one counted; from 1
   */
  public Duration after(int failures, RandomGenerator random) {
    long millis = first.toMillis();
    for (int i = 1; i < failures && millis < longest.toMillis(); i++) {
      millis *= 2;
    }
    millis = Math.min(millis, longest.toMillis());
    return Duration.ofMillis(millis - random.nextLong(millis / 4 + 1));
  }
}
