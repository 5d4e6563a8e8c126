package org.commissionconnector.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissionconnector.crm.Secret;

/** Finds secrets where the settings say they are. */
final class Secrets {
  private static final String ENVIRONMENT = "env:";
  private static final String FILE = "file:";

  private final Map<String, String> environment;
  private final Path folder;

  Secrets(Map<String, String> environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /**
   * Reads {@code env:NAME} or {@code file:PATH}.
   *
   * @throws BadValue for anything else, without repeating it
   */
  Secret find(String where) {
    if (where.startsWith(ENVIRONMENT)) {
      return ofEnvironment(where.substring(ENVIRONMENT.length()));
    }
    if (where.startsWith(FILE)) {
      return ofFile(where.substring(FILE.length()));
    }
    throw new BadValue("settings.plain-secret");
  }

  private Secret ofEnvironment(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new BadValue("settings.secret-not-in-environment", name);
    }
    return Secret.of(value);
  }

  private Secret ofFile(String name) {
    try {
      String value = Files.readString(folder.resolve(name)).strip();
      if (!value.isEmpty()) {
        return Secret.of(value);
      }
    } catch (IOException unreadable) {
      throw new BadValue("settings.secret-not-in-file", name);
    }
    throw new BadValue("settings.secret-file-empty", name);
  }
}
