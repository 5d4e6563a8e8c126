package org.commissionconnector.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes away what the product made in the CRM. */
@Command(
    name = "uninstall",
    description =
        "Takes away what the product made in each CRM. The connector's own database stays.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission uninstall --dry-run     say what would be taken away",
      "  commission uninstall --keep-data   stop the webhooks, leave the fields as they are"
    })
final class UninstallCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--keep-data", description = "Leaves fields and rows, takes the rest.")
  private boolean keepData;

  @Option(names = "--dry-run", description = "Only says what would be taken away.")
  private boolean dryRun;

  UninstallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<String> changes = app.uninstall(keepData, dryRun);
      changes.forEach(console.out()::println);
      console.out().println(summary(changes.size()));
    }
    return ExitCode.DONE;
  }

  private String summary(int changes) {
    if (changes == 0) {
      return "nothing of the product's is there";
    }
    return dryRun ? changes + " things would be taken away" : changes + " things taken away";
  }
}
