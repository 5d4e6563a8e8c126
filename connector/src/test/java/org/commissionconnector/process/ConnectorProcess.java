package org.commissionconnector.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code commission} in a process of its own. */
public final class ConnectorProcess {
  private static final long LONGEST_SECONDS = 120;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Process process;
  private final Path log;

  private ConnectorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a command on the settings in a folder: by the launcher that {@code -Dcommission} names,
   * else on this process's own classes.
   */
  public static ConnectorProcess start(Path folder, String... command) throws IOException {
    Path log = folder.resolve("process.log");
    List<String> words = new ArrayList<>(launcher());
    words.addAll(List.of(command));
    words.addAll(List.of("--settings", folder.resolve("commission.yaml").toString()));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ConnectorProcess(process, log);
  }

  private static List<String> launcher() {
    String named = System.getProperty("commission", "");
    return named.isEmpty()
        ? List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.commissionconnector.cli.Main")
        : List.of(named);
  }

  /** Runs a command to its end; fails when that is not success. */
  public static void run(Path folder, String... command) throws IOException, InterruptedException {
    ConnectorProcess process = start(folder, command);
    int exitCode = process.awaitEnd();
    if (exitCode != 0) {
      throw new AssertionError("exit code %d: %s".formatted(exitCode, process.log()));
    }
  }

  /** Waits so long; false when it ended by itself before. */
  public boolean livesFor(Duration time) throws InterruptedException {
    return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until it takes rings. */
  public void awaitReady(Doorbell bell) throws InterruptedException {
    while (!bell.isReady()) {
      if (!livesFor(BETWEEN_LOOKS)) {
        throw new AssertionError("the process ended before it was ready: " + log());
      }
    }
  }

  /** As {@code kill -9}: nothing is asked, nothing is ended. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    int unused = awaitEnd();
  }

  /** Asks it to stop, as a signal does; answers its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  private int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process does not end: " + log());
    }
    return process.exitValue();
  }

  /** What it said, over all its lives in that folder. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException gone) {
      return gone.toString();
    }
  }
}
