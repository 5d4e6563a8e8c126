package org.commissionconnector.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param finishedAt null while it runs, and of one that died
 * @param outcome null until it is finished
 * @param detail what it did, or what went wrong
 */
public record JobRun(
    String job,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Outcome outcome,
    String detail) {
  /** How a run ended. */
  public enum Outcome {
    DONE,
    /** The CRM is away; the next run tries again. */
    WAITS,
    FAILED
  }
}
