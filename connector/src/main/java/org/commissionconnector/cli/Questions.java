package org.commissionconnector.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Asks whoever sits at the terminal. */
interface Questions {
  /** Nobody sits there. */
  Questions NOBODY =
      new Questions() {
        @Override
        public Optional<String> ask(String question) {
          return Optional.empty();
        }

        @Override
        public Optional<String> askSecretly(String question) {
          return Optional.empty();
        }
      };

  /** The answer; empty where nobody gives one. */
  Optional<String> ask(String question);

  /** As {@link #ask}, and what is typed is not shown. */
  Optional<String> askSecretly(String question);

  /** Asks on one side and reads the answers, a line each, on the other. */
  static Questions of(BufferedReader in, PrintWriter out) {
    return new Questions() {
      @Override
      public Optional<String> ask(String question) {
        out.print(question + ": ");
        out.flush();
        try {
          return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException failure) {
          throw new UncheckedIOException("the answer cannot be read", failure);
        }
      }

      /** A terminal that cannot hide what is typed at least says so. */
      @Override
      @SuppressWarnings("SystemConsoleNull")
      public Optional<String> askSecretly(String question) {
        java.io.Console terminal = System.console();
        if (terminal == null) {
          return ask(question + " (shown while you type)");
        }
        char[] typed = terminal.readPassword("%s (not shown): ", question);
        return Optional.ofNullable(typed).map(String::new).map(String::strip);
      }
    };
  }
}
