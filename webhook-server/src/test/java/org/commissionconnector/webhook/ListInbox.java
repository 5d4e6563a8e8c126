package org.commissionconnector.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inbox in memory, whose disk may be full. */
final class ListInbox implements Inbox {
  private final List<Ring> rings = new CopyOnWriteArrayList<>();
  private volatile boolean full;

  @Override
  public void append(Ring ring) {
    if (full) {
      throw new InboxUnavailableException("disk full", new IllegalStateException("ENOSPC"));
    }
    rings.add(ring);
  }

  List<Ring> rings() {
    return List.copyOf(rings);
  }

  void fill() {
    full = true;
  }
}
