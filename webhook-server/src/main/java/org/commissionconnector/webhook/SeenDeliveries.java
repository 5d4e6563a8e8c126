package org.commissionconnector.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the ids of what was kept for a while, so that it is not taken again. Any thread. */
final class SeenDeliveries {
  private static final int MOST = 100_000;

  private final Map<String, Instant> seen = new LinkedHashMap<>();
  private final Duration memory;

  SeenDeliveries(Duration memory) {
    this.memory = memory;
  }

  synchronized boolean contains(String id, Instant now) {
    forget(now);
    return seen.containsKey(id);
  }

  synchronized void add(String id, Instant now) {
    forget(now);
    seen.put(id, now);
  }

  private void forget(Instant now) {
    Iterator<Instant> oldest = seen.values().iterator();
    while (oldest.hasNext()) {
      boolean isOld = oldest.next().plus(memory).isBefore(now);
      if (!isOld && seen.size() < MOST) {
        return;
      }
      oldest.remove();
    }
  }
}
