package org.commissionconnector;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A few threads that do the same work. One is woken for each call, the next one each time. */
final class Workers implements AutoCloseable {
  private final List<WorkLoop> loops = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  Workers(
      int threads,
      String name,
      BooleanSupplier workOne,
      Supplier<Optional<Instant>> nextDue,
      Clock clock) {
    for (int i = 1; i <= threads; i++) {
      loops.add(new WorkLoop(name + "-" + i, workOne, nextDue, clock));
    }
  }

  void start() {
    loops.forEach(WorkLoop::start);
  }

  void wake() {
    loops.get(Math.floorMod(next.getAndIncrement(), loops.size())).wake();
  }

  /** Waits for the pieces of work at hand. */
  @Override
  public void close() {
    loops.forEach(WorkLoop::stopSoon);
    loops.forEach(WorkLoop::close);
  }
}
