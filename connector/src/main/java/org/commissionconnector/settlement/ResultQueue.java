package org.commissionconnector.settlement;

import java.util.Set;

/** Takes records whose results may have changed, to tell the CRM of them. */
public interface ResultQueue {
  /**
   * Queues what the CRM does not hold yet. Part of the caller's transaction.
   *
   * @return refs of the records that are queued
   */
  Set<String> queue(Set<String> records);

  /** As {@link #queue}, for what changes no amount: nobody gets a note of it. */
  Set<String> queueQuietly(Set<String> records);
}
