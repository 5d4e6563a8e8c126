package org.commissionconnector.crm.http;

import java.time.Duration;

/** Lets time pass. A test gives one that returns at once. */
public interface Sleeper {
  /** The real one. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  void sleep(Duration duration) throws InterruptedException;
}
