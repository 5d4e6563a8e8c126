package org.commissionconnector.crm.http;

import java.time.Duration;

/**
 * How patient and how polite to be with a CRM.
 *
 * @param read how long an answer may take that changes nothing
 * @param write how long an answer to a change may take; a change given up on may still be made
 * @param attempts of a call in all, 1 for no repeats
 * @param firstWait before the second attempt; doubled for each further one, give or take a half
 * @param failuresToOpen so many failures in a row and nothing is asked any more
 * @param openFor how long nothing is asked then
 */
public record HttpLimits(
    Duration connect,
    Duration read,
    Duration write,
    int attempts,
    Duration firstWait,
    int callsPerSecond,
    int failuresToOpen,
    Duration openFor) {
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(120),
          Duration.ofSeconds(180),
          3,
          Duration.ofMillis(500),
          50,
          6,
          Duration.ofSeconds(30));
}
