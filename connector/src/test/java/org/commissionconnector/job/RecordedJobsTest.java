package org.commissionconnector.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RecordedJobsTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");

  @TempDir Path folder;

  RecordedJobsTest(TestDatabase kind) {
    this.kind = kind;
  }

  @Test
  void theLastRunOfEachJobSaysHowLongItTookAndWhatItDid() {
    try (Database database = kind.open(folder)) {
      JobRuns runs = new JdbcJobRuns(database);
      RecordedJobs jobs = new RecordedJobs(runs, clock);
      jobs.run("sweep", () -> "nothing");
      jobs.run("alerts", () -> taking(3, "2 managers told"));
      jobs.run("alerts", () -> taking(2, "none"));

      assertEquals(
          List.of(
              new JobRun(
                  "alerts",
                  START.plusSeconds(3),
                  START.plusSeconds(5),
                  JobRun.Outcome.DONE,
                  "none"),
              new JobRun("sweep", START, START, JobRun.Outcome.DONE, "nothing")),
          runs.last());
      assertEquals(
          List.of("none", "2 managers told"),
          runs.of("alerts", 5).stream().map(JobRun::detail).toList());
    }
  }

  @Test
  void aRunThatFailsIsKeptWithItsReasonAndThrownOn() {
    try (Database database = kind.open(folder)) {
      JobRuns runs = new JdbcJobRuns(database);
      RecordedJobs jobs = new RecordedJobs(runs, clock);
      CrmException away = new CrmException(CrmException.Kind.UNAVAILABLE, "odoo is away");
      IllegalStateException bug = new IllegalStateException("two periods");

      assertEquals(away, assertThrows(CrmException.class, () -> jobs.run("sweep", thrower(away))));
      assertEquals(
          bug, assertThrows(IllegalStateException.class, () -> jobs.run("alerts", thrower(bug))));

      assertEquals(
          List.of(
              new JobRun(
                  "alerts",
                  START,
                  START,
                  JobRun.Outcome.FAILED,
                  "java.lang.IllegalStateException: two periods"),
              new JobRun("sweep", START, START, JobRun.Outcome.WAITS, "odoo is away")),
          runs.last());
    }
  }

  @Test
  void runsOfMoreThanThirtyDaysAgoAreForgotten() {
    try (Database database = kind.open(folder)) {
      JobRuns runs = new JdbcJobRuns(database);
      RecordedJobs jobs = new RecordedJobs(runs, clock);
      jobs.run("sweep", () -> "old");
      clock.advance(Duration.ofDays(31));
      jobs.run("sweep", () -> "new");

      assertEquals(List.of("new"), runs.of("sweep", 5).stream().map(JobRun::detail).toList());
    }
  }

  private String taking(int seconds, String answer) {
    clock.advance(Duration.ofSeconds(seconds));
    return answer;
  }

  private static java.util.function.Supplier<String> thrower(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}
