package org.commissionconnector.writeback;

import java.time.Duration;

/**
 * How the outbox sends.
 *
 * @param batch most results in one write
 * @param attempts failures after which a message is parked
 * @param firstRetry wait after the first failure; doubled after each further one
 * @param longestRetry the longest wait
 * @param lease how long a sender may hold messages before another takes them
 */
public record OutboxLimits(
    int batch, int attempts, Duration firstRetry, Duration longestRetry, Duration lease) {
  public static final OutboxLimits DEFAULT =
      new OutboxLimits(100, 12, Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(10));
}
