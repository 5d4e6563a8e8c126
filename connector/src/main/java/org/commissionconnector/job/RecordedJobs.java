package org.commissionconnector.job;

import java.time.Clock;
import java.util.function.Supplier;
import org.commissionconnector.crm.CrmException;

/** Does work and keeps that it was done, how it went and how long it took. */
public final class RecordedJobs {
  private final JobRuns runs;
  private final Clock clock;

  public RecordedJobs(JobRuns runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Runs the work; what it throws is kept and thrown on.
   *
   * @param work says what it did
   */
  public void run(String job, Supplier<String> work) {
    long run = runs.started(job, clock.instant());
    String done;
    try {
      done = work.get();
    } catch (CrmException failure) {
      JobRun.Outcome outcome =
          failure.kind() == CrmException.Kind.UNAVAILABLE
              ? JobRun.Outcome.WAITS
              : JobRun.Outcome.FAILED;
      runs.finished(run, outcome, String.valueOf(failure.getMessage()), clock.instant());
      throw failure;
    } catch (RuntimeException failure) {
      runs.finished(run, JobRun.Outcome.FAILED, failure.toString(), clock.instant());
      throw failure;
    }
    runs.finished(run, JobRun.Outcome.DONE, done, clock.instant());
  }
}
