package org.commissionconnector.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.config.ConfigException;
import org.commissionconnector.crm.CrmException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one message and an exit status. */
final class Complaints {
  static final String DEBUG_LOG = "commission-debug.log";

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  /** A command line that cannot be understood. */
  int misused(ParameterException failure, String[] arguments) {
    CommandLine at = failure.getCommandLine();
    say("commission: " + failure.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, console.err())) {
      say("see: " + at.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.BAD_INPUT;
  }

  /** A command that could not do its work. */
  int failed(Exception failure, boolean debug) {
    if (debug) {
      keepDetails(failure);
    }
    if (failure instanceof CommandException ended) {
      say("commission: " + ended.getMessage());
      return ended.exitCode();
    }
    if (failure instanceof ReadException unreadable) {
      say(unreadable.text(Language.EN));
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof ConfigException wrong) {
      say(wrong.text());
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof CrmException crm) {
      say("commission: " + crm.getMessage());
      return exitCode(crm.kind());
    }
    say(unexpected(failure, debug));
    return ExitCode.FAILED;
  }

  private static int exitCode(CrmException.Kind kind) {
    return switch (kind) {
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case REFUSED -> ExitCode.REFUSED;
      case UNEXPECTED -> ExitCode.FAILED;
    };
  }

  private static String unexpected(Exception failure, boolean debug) {
    String what = failure.getMessage();
    return "commission: something went wrong that nobody expected: %s%s"
        .formatted(
            failure.getClass().getSimpleName() + (what == null ? "" : ": " + what),
            debug ? "; details are in " + DEBUG_LOG : "; --debug writes the details to a file");
  }

  private void keepDetails(Exception failure) {
    Path log = console.folder().resolve(DEBUG_LOG);
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
      failure.printStackTrace(writer);
    } catch (IOException unwritable) {
      say("commission: " + log + " cannot be written: " + unwritable.getMessage());
    }
  }

  private void say(String line) {
    console.err().println(line);
    console.err().flush();
  }
}
