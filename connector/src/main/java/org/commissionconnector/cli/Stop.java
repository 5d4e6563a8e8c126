package org.commissionconnector.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the signal to stop, and holds the end of the process until all is stopped. */
final class Stop implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
    return stop;
  }

  private void ask() {
    asked.countDown();
    try {
      stopped.await();
    } catch (InterruptedException killed) {
      Thread.currentThread().interrupt();
    }
  }

  void await() throws InterruptedException {
    asked.await();
  }

  /** Waits at most so long; true when asked to stop. */
  boolean await(Duration longest) throws InterruptedException {
    return asked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
