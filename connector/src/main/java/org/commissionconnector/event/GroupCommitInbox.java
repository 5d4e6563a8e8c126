package org.commissionconnector.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.commissionconnector.webhook.Inbox;
import org.commissionconnector.webhook.Ring;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rings, many in one commit. Whoever gets the lock commits for all who came meanwhile; there
 * is no waiting for more to come, since those who arrive during a commit are the next group.
 */
public final class GroupCommitInbox implements Inbox {
  private static final int MOST_AT_ONCE = 1000;

  private final Consumer<List<Ring>> keep;
  private final Runnable onKept;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param onKept called after each commit, to wake who works on rings; must return at once
   */
  public GroupCommitInbox(Rings rings, Runnable onKept) {
    this(rings::append, onKept);
  }

  GroupCommitInbox(Consumer<List<Ring>> keep, Runnable onKept) {
    this.keep = keep;
    this.onKept = onKept;
  }

  @Override
  public void append(List<Ring> rings) {
    Waiting own = new Waiting(rings);
    queue.add(own);
    while (!own.isDealtWith) {
      if (lock.tryLock()) {
        lead(own);
      } else {
        LockSupport.park(this);
      }
    }
    RuntimeException failure = own.failure;
    if (failure != null) {
      throw new InboxUnavailableException("rings could not be kept: " + why(failure), failure);
    }
  }

  /** The database's own words; what is around them repeats the rings. */
  private static @Nullable String why(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  /** How many rings wait to be committed. */
  int queued() {
    return queue.size();
  }

  /** Commits for all who wait, then lets the first of those who came meanwhile do the same. */
  private void lead(Waiting own) {
    try {
      if (!own.isDealtWith) {
        commitGroup();
      }
    } finally {
      lock.unlock();
    }
    Waiting next = queue.peek();
    if (next != null) {
      LockSupport.unpark(next.caller);
    }
  }

  private void commitGroup() {
    List<Waiting> group = new ArrayList<>();
    Waiting next = queue.poll();
    while (next != null) {
      group.add(next);
      next = group.size() < MOST_AT_ONCE ? queue.poll() : null;
    }
    RuntimeException failure = null;
    try {
      keep.accept(group.stream().flatMap(waiting -> waiting.rings.stream()).toList());
    } catch (RuntimeException failed) {
      failure = failed;
    }
    for (Waiting waiting : group) {
      waiting.failure = failure;
      waiting.isDealtWith = true;
      LockSupport.unpark(waiting.caller);
    }
    if (failure == null) {
      onKept.run();
    }
  }

  /** The rings of a delivery and the caller that waits for it; changed under the lock only. */
  private static final class Waiting {
    private final List<Ring> rings;
    private final Thread caller = Thread.currentThread();
    private volatile boolean isDealtWith;
    private @Nullable RuntimeException failure;

    Waiting(List<Ring> rings) {
      this.rings = rings;
    }
  }
}
