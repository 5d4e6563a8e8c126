package org.commissionconnector.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/**
 * What a command sees of the outside.
 *
 * @param out for answers
 * @param err for complaints and progress
 * @param isTerminal whether a person watches {@code err}
 * @param folder that relative paths start from
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    boolean isTerminal,
    Map<String, String> environment,
    Path folder,
    Clock clock) {

  static Console ofProcess() {
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        "1".equals(System.getenv("COMMISSION_TERMINAL")),
        System.getenv(),
        Path.of(""),
        Clock.systemUTC());
  }

  /** Who types. */
  String user() {
    return environment().getOrDefault("USER", "somebody") + " on the command line";
  }

  /** Asks whoever watches; empty where nobody does. */
  Optional<String> ask(String question) {
    if (!isTerminal) {
      return Optional.empty();
    }
    err.print(question + ": ");
    err.flush();
    Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
    return answers.hasNextLine() ? Optional.of(answers.nextLine().strip()) : Optional.empty();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
