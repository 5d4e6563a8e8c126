package org.commissionconnector.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commissionconnector.config.ScheduleSettings;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ScheduleSettings HOURLY =
      new ScheduleSettings(
          Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

  @Test
  void catchesUpAndWritesBackAtOnce() throws InterruptedException {
    CountedDuties duties = new CountedDuties();

    try (Schedule schedule = Schedule.start(HOURLY, duties)) {
      assertTrue(duties.caughtUp.await(20, TimeUnit.SECONDS), "caught up");
      assertTrue(duties.wroteBack.await(20, TimeUnit.SECONDS), "wrote back");
      assertEquals(List.of("AlertJob", "CatchUpJob", "SweepJob", "WriteBackJob"), schedule.names());
    }
    assertEquals(0, duties.others, "sweeps and alerts wait for their hour");
  }

  private static final class CountedDuties implements Duties {
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch wroteBack = new CountDownLatch(1);
    private volatile int others;

    @Override
    public void catchUp() {
      caughtUp.countDown();
    }

    @Override
    public void writeBack() {
      wroteBack.countDown();
    }

    @Override
    public synchronized void sweep() {
      others++;
    }

    @Override
    public synchronized void alert() {
      others++;
    }
  }
}
