package org.commissionconnector.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends what is still to be told. */
@DisallowConcurrentExecution
final class WriteBackJob implements Job {
  private final Duties duties;

  WriteBackJob(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(JobExecutionContext context) {
    duties.writeBack();
  }
}
