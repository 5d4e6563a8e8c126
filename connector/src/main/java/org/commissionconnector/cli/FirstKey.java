package org.commissionconnector.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.commissionconnector.crm.Secret;
import org.jspecify.annotations.Nullable;

/** The password or API key of a new installation: out of the environment, a file, or somebody. */
final class FirstKey {
  private final Console console;
  private final String variable;
  private final Path file;
  private @Nullable String typed;

  private FirstKey(Console console, String variable, Path file) {
    this.console = console;
    this.variable = variable;
    this.file = file;
  }

  /** Nothing is asked yet. */
  static FirstKey of(Console console, String kind, String variable) {
    return new FirstKey(console, variable, console.folder().resolve(kind + ".key"));
  }

  Secret secret(String login) {
    if (isInEnvironment()) {
      return Secret.of(console.environment().getOrDefault(variable, ""));
    }
    if (Files.exists(file)) {
      return Secret.of(read());
    }
    String answer =
        console
            .questions()
            .askSecretly("password or API key of '" + login + "'")
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.BAD_INPUT,
                        "the environment has no %s; put the password or API key there: export %s=..."
                            .formatted(variable, variable)));
    typed = answer;
    return Secret.of(answer);
  }

  /** Where the settings say it is. */
  String word() {
    return isInEnvironment() ? "env:" + variable : "file:" + file.getFileName();
  }

  Path file() {
    return file;
  }

  /** Whether somebody typed it. */
  boolean isNew() {
    return typed != null;
  }

  /** Puts what was typed into the file; only its owner may read it. */
  void keep() {
    String text = typed;
    if (text == null) {
      return;
    }
    try {
      Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Path unused =
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(file, text + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(file.getFileName() + " cannot be written", failure);
    }
  }

  private boolean isInEnvironment() {
    return Optional.ofNullable(console.environment().get(variable))
        .filter(text -> !text.isBlank())
        .isPresent();
  }

  private String read() {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(file.getFileName() + " cannot be read", failure);
    }
  }
}
