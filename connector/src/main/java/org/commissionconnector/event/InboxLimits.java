package org.commissionconnector.event;

import java.time.Duration;
import java.util.List;

/**
 * How often and how long the inbox tries.
 *
 * @param attempts failures after which a ring is parked
 * @param firstRetry wait after the first failure; doubled after each further one
 * @param longestRetry the longest wait
 * @param lookAgain waits before each further look at a record that still shows its old state
 * @param lease how long a worker may hold a ring before another takes it
 */
public record InboxLimits(
    int attempts,
    Duration firstRetry,
    Duration longestRetry,
    List<Duration> lookAgain,
    Duration lease) {
  public static final InboxLimits DEFAULT =
      new InboxLimits(
          12,
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15)),
          Duration.ofMinutes(10));

  public InboxLimits {
    lookAgain = List.copyOf(lookAgain);
  }
}
