package org.commissionconnector.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the demo keeps its data when nothing else is said. */
final class DemoFolder {
  /** The environment variable by which the launcher says where the product lies. */
  static final String HOME = "COMMISSION_HOME";

  private static final String NAME = ".demo";

  private DemoFolder() {}

  /** Beside the launcher; in this folder where nothing can be written there. */
  static Path of(Console console) {
    String home = console.environment().get(HOME);
    return home == null || !Files.isWritable(Path.of(home))
        ? console.folder().resolve(NAME)
        : console.folder().toAbsolutePath().equals(Path.of(home))
            ? console.folder().resolve(NAME)
            : Path.of(home).resolve(NAME);
  }
}
