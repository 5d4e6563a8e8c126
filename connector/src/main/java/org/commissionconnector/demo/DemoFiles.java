package org.commissionconnector.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissionconnector.config.Settings;
import org.commissionconnector.config.SettingsFile;

/** The demo's folder: settings and plans as an installation would have them, and the sandbox. */
final class DemoFiles {
  private static final String PASSWORD = "sandbox.password";

  private final Path folder;

  DemoFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path settingsFile() {
    return folder.resolve(Settings.FILE_NAME);
  }

  Path sandboxState() {
    return folder.resolve("sandbox.json");
  }

  /** Lays down the plans that are not there yet: a plan that somebody edited stays. */
  void layPlans() {
    try {
      Path plans = Files.createDirectories(folder.resolve("plans"));
      for (Map.Entry<String, String> plan : DemoCompany.plans().entrySet()) {
        Path file = plans.resolve(plan.getKey());
        if (!Files.exists(file)) {
          Files.writeString(file, plan.getValue());
        }
      }
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  /** Writes the settings for this run and reads them as any installation's are read. */
  Settings settings(CrmSandbox sandbox, int ringPort) {
    try {
      Files.writeString(folder.resolve(PASSWORD), sandbox.password() + "\n");
      Files.writeString(settingsFile(), text(sandbox, ringPort));
    } catch (IOException failure) {
      throw unwritable(failure);
    }
    return SettingsFile.read(settingsFile(), Map.of());
  }

  private static String text(CrmSandbox sandbox, int ringPort) {
    return """
        # Written by each run of: commission demo. The plans beside it are yours to change.
        company: {currency: %s, timeZone: %s}
        plans: plans
        database: {file: commission.db}
        server: {port: %d, publicUrl: "http://127.0.0.1:%d"}
        alerts: {day: 20, below: 80%%, measure: revenue}
        schedule: {catchUp: 10s, writeBack: 1s, alerts: 1h, sweep: 1h}
        connections:
          - secret: file:%s
        %s%s"""
        .formatted(
            DemoCompany.CURRENCY,
            DemoCompany.ZONE,
            ringPort,
            ringPort,
            PASSWORD,
            sandbox.connection().indent(4),
            sandbox.records());
  }

  private UncheckedIOException unwritable(IOException failure) {
    return new UncheckedIOException("the demo cannot write to " + folder, failure);
  }
}
