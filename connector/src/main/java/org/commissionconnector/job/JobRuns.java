package org.commissionconnector.job;

import java.time.Instant;
import java.util.List;

/** When each job ran, for how long, what it did and what failed. */
public interface JobRuns {
  /** A job begins; answers the number of its run. Runs of more than 30 days ago are forgotten. */
  long started(String job, Instant at);

  /** A run is over. */
  void finished(long run, JobRun.Outcome outcome, String detail, Instant at);

  /** The last run of each job, by its name. */
  List<JobRun> last();

  /** The last runs of a job, the newest first. */
  List<JobRun> of(String job, int limit);
}
