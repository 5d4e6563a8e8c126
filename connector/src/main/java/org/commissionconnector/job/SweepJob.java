package org.commissionconnector.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for records that were deleted. */
@DisallowConcurrentExecution
final class SweepJob implements Job {
  private final Duties duties;

  SweepJob(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(JobExecutionContext context) {
    duties.sweep();
  }
}
