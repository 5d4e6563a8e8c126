package org.commissionconnector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works as long as something is due, and sleeps until something is again. */
final class WorkLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final BooleanSupplier workOne;
  private final Supplier<Optional<Instant>> nextDue;
  private final Clock clock;
  private final Semaphore calls = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * @param workOne does one piece of work; false when none was due
   * @param nextDue when the next piece is due; empty when none waits
   */
  WorkLoop(String name, BooleanSupplier workOne, Supplier<Optional<Instant>> nextDue, Clock clock) {
    this.workOne = workOne;
    this.nextDue = nextDue;
    this.clock = clock;
    this.thread = new Thread(this::run, name);
  }

  void start() {
    thread.start();
  }

  /** Says that something may be due now. Any thread may call it. */
  void wake() {
    calls.release();
  }

  private void run() {
    while (!stopping) {
      Duration sleep = workAllDue();
      if (!stopping) {
        sleep(sleep);
      }
    }
  }

  private Duration workAllDue() {
    try {
      while (!stopping && workOne.getAsBoolean()) {
        calls.drainPermits();
      }
      return untilDue(nextDue.get());
    } catch (RuntimeException failure) {
      log.error("{} failed and goes on in {}", thread.getName(), AFTER_FAILURE, failure);
      return AFTER_FAILURE;
    }
  }

  private Duration untilDue(Optional<Instant> due) {
    Duration wait = due.map(at -> Duration.between(clock.instant(), at)).orElse(LONGEST_SLEEP);
    return wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
  }

  private void sleep(Duration wait) {
    try {
      if (calls.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
        calls.drainPermits();
      }
    } catch (InterruptedException asked) {
      stopping = true;
    }
  }

  /** Begins nothing new; returns at once. */
  void stopSoon() {
    stopping = true;
    wake();
  }

  /** Waits for the piece of work at hand. */
  @Override
  public void close() {
    stopSoon();
    try {
      thread.join(LONGEST_STOP.toMillis());
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.interrupt();
    }
  }
}
