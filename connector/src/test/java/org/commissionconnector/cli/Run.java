package org.commissionconnector.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A command as somebody ran it.
 *
 * @param out what it printed
 * @param err what it complained
 */
record Run(int exitCode, String out, String err) {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  static Run of(Path folder, String... arguments) {
    return with(folder, Map.of(), arguments);
  }

  static Run with(Path folder, Map<String, String> environment, String... arguments) {
    return at(folder, environment, Clock.fixed(NOW, ZoneOffset.UTC), arguments);
  }

  static Run at(Path folder, Map<String, String> environment, Clock clock, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), false, environment, folder, clock);
    int exitCode = CommissionCommand.run(console, arguments);
    console.flush();
    return new Run(exitCode, out.toString(), err.toString());
  }
}
