package org.commissionconnector.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the outside.
 *
 * @param out for answers
 * @param err for complaints and progress
 * @param isTerminal whether a person watches {@code err}
 * @param folder that relative paths start from
 * @param questions for whoever sits at the terminal
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    boolean isTerminal,
    Map<String, String> environment,
    Path folder,
    Clock clock,
    Questions questions) {

  static Console ofProcess() {
    PrintWriter err = writer(FileDescriptor.err);
    boolean isTerminal = "1".equals(System.getenv("COMMISSION_TERMINAL"));
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new Console(
        writer(FileDescriptor.out),
        err,
        isTerminal,
        System.getenv(),
        Path.of(""),
        Clock.systemUTC(),
        isTerminal ? Questions.of(answers, err) : Questions.NOBODY);
  }

  /** Who types. */
  String user() {
    return environment().getOrDefault("USER", "somebody") + " on the command line";
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
