package org.commissionconnector.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inbox in memory, whose disk may be full. */
final class ListInbox implements Inbox {
  private final List<Ring> rings = new CopyOnWriteArrayList<>();
  private volatile boolean full;

  @Override
  public void append(List<Ring> more) {
    if (full) {
      throw new InboxUnavailableException("disk full", new IllegalStateException("ENOSPC"));
    }
    rings.addAll(more);
  }

  List<Ring> rings() {
    return List.copyOf(rings);
  }

  void empty() {
    full = false;
  }

  void fill() {
    full = true;
  }
}
