package org.commissionconnector.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Times;

/** Runs of jobs in a table. */
public final class JdbcJobRuns implements JobRuns {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;

  public JdbcJobRuns(Database database) {
    this.database = database;
  }

  @Override
  public long started(String job, Instant at) {
    return database.inTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate("DELETE FROM job_run WHERE job = :job AND started_at < :before")
                  .bind("job", job)
                  .bind("before", Times.text(at.minus(KEPT)))
                  .execute();
          return handle
              .createUpdate("INSERT INTO job_run (job, started_at) VALUES (:job, :at)")
              .bind("job", job)
              .bind("at", Times.text(at))
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
        });
  }

  @Override
  public void finished(long run, JobRun.Outcome outcome, String detail, Instant at) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      UPDATE job_run SET finished_at = :at, outcome = :outcome, detail = :detail
                      WHERE id = :id
                      """)
                  .bind("id", run)
                  .bind("at", Times.text(at))
                  .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
                  .bind("detail", detail)
                  .execute();
        });
  }

  @Override
  public List<JobRun> last() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT job, started_at, finished_at, outcome, detail FROM job_run
                    WHERE id IN (SELECT MAX(id) FROM job_run GROUP BY job) ORDER BY job
                    """)
                .map((row, context) -> run(row))
                .list());
  }

  @Override
  public List<JobRun> of(String job, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT job, started_at, finished_at, outcome, detail FROM job_run
                    WHERE job = :job ORDER BY id DESC LIMIT :limit
                    """)
                .bind("job", job)
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list());
  }

  private static JobRun run(ResultSet row) throws SQLException {
    String finished = row.getString("finished_at");
    String outcome = row.getString("outcome");
    String detail = row.getString("detail");
    return new JobRun(
        row.getString("job"),
        Times.instant(row.getString("started_at")),
        finished == null ? null : Times.instant(finished),
        outcome == null ? null : JobRun.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        detail == null ? "" : detail);
  }
}
