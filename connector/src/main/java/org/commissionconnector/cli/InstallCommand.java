package org.commissionconnector.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes in the CRM what the product needs there. */
@Command(
    name = "install",
    description = "Makes the fields, views and webhooks the product needs in each CRM.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission install --dry-run   say what would be made",
      "  commission install             make it; done again it changes nothing"
    })
final class InstallCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--dry-run", description = "Only says what would be changed.")
  private boolean dryRun;

  InstallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<String> changes = app.install(dryRun);
      changes.forEach(console.out()::println);
      console.out().println(summary(changes.size()));
    }
    return ExitCode.DONE;
  }

  private String summary(int changes) {
    if (changes == 0) {
      return "everything is there already";
    }
    return dryRun ? changes + " changes would be made" : changes + " changes made";
  }
}
