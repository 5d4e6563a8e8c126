package org.commissionconnector.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.commissionconnector.config.ScheduleSettings;
import org.quartz.DateBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;

/** Starts each job again and again. Nothing is kept: the settings say when, tables say how far. */
public final class Schedule implements AutoCloseable {
  private final Scheduler scheduler;

  private Schedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Starts the jobs; each runs for the first time at once, but for the sweep.
   *
   * @throws IllegalStateException when no scheduler can be made
   */
  public static Schedule start(ScheduleSettings settings, Duties duties) {
    Map<Class<? extends Job>, Job> jobs =
        Map.of(
            CatchUpJob.class, new CatchUpJob(duties),
            SweepJob.class, new SweepJob(duties),
            WriteBackJob.class, new WriteBackJob(duties),
            AlertJob.class, new AlertJob(duties));
    try {
      StdSchedulerFactory factory = new StdSchedulerFactory(properties());
      Schedule schedule = new Schedule(factory.getScheduler());
      schedule.scheduler.setJobFactory(
          (bundle, scheduler) -> job(jobs, bundle.getJobDetail().getJobClass()));
      schedule.addAll(settings);
      schedule.scheduler.start();
      return schedule;
    } catch (SchedulerException failure) {
      throw new IllegalStateException("the jobs cannot be started", failure);
    }
  }

  private static Job job(Map<Class<? extends Job>, Job> jobs, Class<? extends Job> type)
      throws SchedulerException {
    Job job = jobs.get(type);
    if (job == null) {
      throw new SchedulerException("there is no job " + type.getSimpleName());
    }
    return job;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "commission-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "3");
    properties.setProperty("org.quartz.threadPool.threadNamePrefix", "job");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  private void addAll(ScheduleSettings settings) throws SchedulerException {
    add(CatchUpJob.class, settings.catchUp(), Duration.ZERO);
    add(SweepJob.class, settings.sweep(), settings.sweep());
    add(WriteBackJob.class, settings.writeBack(), Duration.ZERO);
    add(AlertJob.class, settings.alerts(), settings.alerts());
  }

  private void add(Class<? extends Job> type, Duration every, Duration firstAfter)
      throws SchedulerException {
    JobDetail detail = JobBuilder.newJob(type).withIdentity(type.getSimpleName()).build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(type.getSimpleName())
            .startAt(
                DateBuilder.futureDate(
                    Math.toIntExact(firstAfter.toSeconds()), DateBuilder.IntervalUnit.SECOND))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    var unused = scheduler.scheduleJob(detail, trigger);
  }

  /** The names of the jobs that will run again. */
  List<String> names() {
    try {
      return scheduler.getJobKeys(GroupMatcher.anyJobGroup()).stream()
          .map(JobKey::getName)
          .sorted()
          .toList();
    } catch (SchedulerException failure) {
      throw new IllegalStateException("the jobs cannot be listed", failure);
    }
  }

  /** Waits for jobs at work. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException failure) {
      throw new IllegalStateException("the jobs cannot be stopped", failure);
    }
  }
}
