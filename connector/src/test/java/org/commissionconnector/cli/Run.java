package org.commissionconnector.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
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

  /** Somebody sits at the terminal and answers, a line a question. */
  static Run answering(
      Path folder, Map<String, String> environment, String answers, String... arguments) {
    StringWriter err = new StringWriter();
    Questions questions =
        Questions.of(new BufferedReader(new StringReader(answers)), new PrintWriter(err));
    return run(folder, environment, Clock.fixed(NOW, ZoneOffset.UTC), questions, err, arguments);
  }

  static Run at(Path folder, Map<String, String> environment, Clock clock, String... arguments) {
    return run(folder, environment, clock, Questions.NOBODY, new StringWriter(), arguments);
  }

  private static Run run(
      Path folder,
      Map<String, String> environment,
      Clock clock,
      Questions questions,
      StringWriter err,
      String... arguments) {
    StringWriter out = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            environment,
            folder,
            clock,
            questions);
    int exitCode = CommissionCommand.run(console, arguments);
    console.flush();
    return new Run(exitCode, out.toString(), err.toString());
  }
}
