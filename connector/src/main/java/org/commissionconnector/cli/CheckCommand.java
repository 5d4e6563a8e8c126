package org.commissionconnector.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything that is needed. */
@Command(
    name = "check",
    description = "Looks at settings, plans and each CRM: connection, version, rights, fields.",
    footerHeading = "%nExamples:%n",
    footer = {"  commission check", "  commission check --settings /etc/commission.yaml --json"})
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    Settings read = settings.read(console);
    List<Finding> findings = new ArrayList<>();
    try (ConnectorApp app = ConnectorApp.open(read, console.clock())) {
      findings.add(
          new Finding(
              Finding.Level.OK,
              "settings and plans",
              "%d plan versions, %d connections"
                  .formatted(app.plans().size(), read.connections().size()),
              ""));
      findings.addAll(app.check());
    }
    print(findings);
    return exitCode(findings);
  }

  private static int exitCode(List<Finding> findings) {
    List<Finding.Level> levels = findings.stream().map(Finding::level).toList();
    if (levels.contains(Finding.Level.UNREACHABLE)) {
      return ExitCode.UNAVAILABLE;
    }
    return levels.contains(Finding.Level.FAILED) ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private void print(List<Finding> findings) {
    if (json) {
      console.out().println(Json.text(findings));
      return;
    }
    for (Finding finding : findings) {
      console.out().printf("%-11s %s: %s%n", finding.level(), finding.subject(), finding.detail());
      if (!finding.remedy().isBlank()) {
        console.out().printf("            %s%n", finding.remedy());
      }
    }
  }
}
