package org.commissionconnector.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissionconnector.demo.odoo.DealsOfUsers;

/**
 * A CRM's users winning deals and its webhooks ringing, several at once. What was not answered is
 * rung again, as every sender does.
 */
final class RingLoad implements AutoCloseable {
  private static final int SENDERS = 4;
  private static final int KEPT = 202;
  private static final int TRY_LATER = 503;

  private final DealsOfUsers users;
  private final Doorbell bell;
  private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
  private final AtomicInteger number = new AtomicInteger();
  private final Queue<Won> unanswered = new ConcurrentLinkedQueue<>();
  private final Map<String, Won> kept = new ConcurrentHashMap<>();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private volatile boolean isOver;
  private List<Future<?>> rounds = List.of();

  RingLoad(DealsOfUsers users, Doorbell bell) {
    this.users = users;
    this.bell = bell;
  }

  /** A deal, and the event of the one ring that tells of it. */
  record Won(String event, long deal) {}

  /** Rings until {@link #end}; at most so many new deals are won. */
  void begin(int deals) {
    isOver = false;
    answers.set(0);
    AtomicInteger left = new AtomicInteger(deals);
    List<Future<?>> begun = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      begun.add(threads.submit(() -> send(left)));
    }
    rounds = begun;
  }

  private boolean send(AtomicInteger left) throws InterruptedException {
    Won next = next(left);
    while (!isOver && next != null) {
      ring(next);
      next = next(left);
    }
    if (next != null) {
      unanswered.add(next);
    }
    return true;
  }

  private @org.jspecify.annotations.Nullable Won next(AtomicInteger left) {
    Won waiting = unanswered.poll();
    if (waiting != null) {
      again.incrementAndGet();
      return waiting;
    }
    if (left.getAndDecrement() <= 0) {
      return null;
    }
    int next = number.incrementAndGet();
    return new Won("won-" + next, users.win(next));
  }

  private void ring(Won won) throws InterruptedException {
    int status = bell.ring(won.event(), "crm.lead", won.deal());
    if (status == KEPT) {
      kept.put(won.event(), won);
      answers.incrementAndGet();
    } else if (status == Doorbell.SILENCE || status == TRY_LATER) {
      unanswered.add(won);
    } else {
      throw new AssertionError("a ring was answered with " + status);
    }
  }

  /** How many rings were answered with 202 since {@link #begin}. */
  int answers() {
    return answers.get();
  }

  /** Rings no more, and fails if a sender did. */
  void end() throws InterruptedException, ExecutionException {
    isOver = true;
    await();
  }

  /** Rings what was never answered, until everything is kept. */
  void finish() throws InterruptedException, ExecutionException {
    begin(0);
    await();
  }

  private void await() throws InterruptedException, ExecutionException {
    for (Future<?> round : rounds) {
      Object unused = round.get();
    }
  }

  /** Rings that were answered with 202. */
  Collection<Won> kept() {
    return kept.values();
  }

  int rungAgain() {
    return again.get();
  }

  int deals() {
    return number.get();
  }

  @Override
  public void close() {
    List<Runnable> unused = threads.shutdownNow();
  }
}
