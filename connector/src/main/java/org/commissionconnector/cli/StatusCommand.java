package org.commissionconnector.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.job.JobRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows when each job ran last, and what waits. */
@Command(
    name = "status",
    description =
        "Shows when each job ran last, how long, what it did and what failed; and what waits. Asks"
            + " no CRM.",
    footerHeading = "%nEnds with 1 when the last run of a job failed.%n%nExamples:%n",
    footer = {"  commission status", "  commission status --job catch-up   its last runs"})
final class StatusCommand implements Callable<Integer> {
  private static final int RUNS = 20;

  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--job", paramLabel = "JOB", description = "The last 20 runs of one job.")
  private @Nullable String job;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<JobRun> runs = job == null ? app.jobRuns().last() : app.jobRuns().of(job, RUNS);
      if (job != null && runs.isEmpty()) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            "no job '%s' has run; those that have: %s"
                .formatted(
                    job,
                    String.join(", ", app.jobRuns().last().stream().map(JobRun::job).toList())));
      }
      Map<String, Long> waiting = app.waiting();
      if (json) {
        console
            .out()
            .println(
                Json.text(
                    Map.of("runs", runs.stream().map(this::row).toList(), "waiting", waiting)));
      } else {
        runs.forEach(run -> console.out().println(line(run)));
        if (runs.isEmpty()) {
          console.out().println("no job has run yet");
        }
        if (job == null) {
          waiting.forEach((what, count) -> console.out().printf("%-20s %d%n", what, count));
        }
      }
      return hasFailed(runs) ? ExitCode.FAILED : ExitCode.DONE;
    }
  }

  private boolean hasFailed(List<JobRun> runs) {
    return job == null
        ? runs.stream().anyMatch(run -> run.outcome() == JobRun.Outcome.FAILED)
        : runs.get(0).outcome() == JobRun.Outcome.FAILED;
  }

  private Map<String, String> row(JobRun run) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("job", run.job());
    row.put("startedAt", run.startedAt().toString());
    row.put("took", took(run));
    row.put("outcome", outcome(run));
    row.put("detail", run.detail());
    return row;
  }

  private String line(JobRun run) {
    return "%-10s  %s  %8s  %-7s  %s"
        .formatted(run.job(), run.startedAt(), took(run), outcome(run), run.detail())
        .stripTrailing();
  }

  private static String outcome(JobRun run) {
    return run.outcome() == null ? "running" : run.outcome().name().toLowerCase(Locale.ROOT);
  }

  private String took(JobRun run) {
    Instant end = run.finishedAt() == null ? console.clock().instant() : run.finishedAt();
    return String.format(
        Locale.ROOT, "%.1f s", Duration.between(run.startedAt(), end).toMillis() / 1000.0);
  }
}
