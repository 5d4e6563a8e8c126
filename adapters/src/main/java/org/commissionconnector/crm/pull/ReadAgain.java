package org.commissionconnector.crm.pull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is kept for some minutes and then read again, so that what is new is seen. For
 * several threads.
 */
public final class ReadAgain<T> {
  private final Supplier<T> read;
  private final Duration age;
  private final Clock clock;
  private @Nullable T value;
  private Instant readAt = Instant.MIN;

  /**
   * @param age that a value may have
   */
  public ReadAgain(Supplier<T> read, Duration age, Clock clock) {
    this.read = read;
    this.age = age;
    this.clock = clock;
  }

  /** The value, read anew when it is too old. A failed reading keeps nothing. */
  public synchronized T get() {
    Instant now = clock.instant();
    T known = value;
    if (known == null || readAt.plus(age).isBefore(now)) {
      known = read.get();
      value = known;
      readAt = now;
    }
    return known;
  }
}
