package org.commissionconnector.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tells managers who is behind target. */
@DisallowConcurrentExecution
final class AlertJob implements Job {
  private final Duties duties;

  AlertJob(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(JobExecutionContext context) {
    duties.alert();
  }
}
