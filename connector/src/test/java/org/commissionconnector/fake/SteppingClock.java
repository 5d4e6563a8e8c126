package org.commissionconnector.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Begins at a fixed instant and goes on by a fixed step each time it is looked at. */
public final class SteppingClock extends Clock {
  private final Instant start;
  private final Duration step;
  private final AtomicLong looks = new AtomicLong();

  public SteppingClock(Instant start, Duration step) {
    this.start = start;
    this.step = step;
  }

  @Override
  public Instant instant() {
    return start.plus(step.multipliedBy(looks.getAndIncrement()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
