package org.commissionconnector.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commissionconnector.config.Settings;
import org.commissionconnector.config.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which settings a command works with. */
final class SettingsOption {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "The settings file. Default: commission.yaml in this folder, else the demo's own.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Work with the demo that keeps its data there.")
  private @Nullable Path data;

  Settings read(Console console) {
    return SettingsFile.read(file(console), console.environment());
  }

  private Path file(Console console) {
    if (file != null) {
      return console.folder().resolve(file);
    }
    if (data != null) {
      return console.folder().resolve(data).resolve(Settings.FILE_NAME);
    }
    Path here = console.folder().resolve(Settings.FILE_NAME);
    Path demo = DemoFolder.of(console).resolve(Settings.FILE_NAME);
    if (!Files.exists(here) && Files.exists(demo)) {
      console
          .err()
          .printf(
              "commission: there is no %s here; taking the demo's, %s%n", Settings.FILE_NAME, demo);
      console.err().flush();
      return demo;
    }
    return here;
  }
}
