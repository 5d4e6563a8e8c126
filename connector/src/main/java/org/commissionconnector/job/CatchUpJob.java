package org.commissionconnector.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Asks every CRM what changed. */
@DisallowConcurrentExecution
final class CatchUpJob implements Job {
  private final Duties duties;

  CatchUpJob(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(JobExecutionContext context) {
    duties.catchUp();
  }
}
