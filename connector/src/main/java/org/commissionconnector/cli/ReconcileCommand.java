package org.commissionconnector.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.reconcile.Reconciled;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows that nothing won was forgotten. */
@Command(
    name = "reconcile",
    description =
        "Proves that no won deal was forgotten: compares the CRM, what is kept, statements and"
            + " ledger, and lists what nobody is credited for with what to do. Changes nothing.",
    footerHeading = "%nEnds with 1 when anything is unread, unsettled or forgotten.%n%nExamples:%n",
    footer = {
      "  commission reconcile",
      "  commission reconcile --since 2026-10-01 --all",
      "  commission reconcile --offline --json   without asking the CRM"
    })
final class ReconcileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Only deals won and invoices issued from that day on: 2026-10-01.")
  private @Nullable LocalDate since;

  @Option(names = "--offline", description = "Does not ask the CRM; looks at what is kept.")
  private boolean offline;

  @Option(names = "--all", description = "Lists every record, not only the first few of a reason.")
  private boolean all;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  ReconcileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      Reconciled found = app.reconcile(!offline, since);
      if (json) {
        console.out().println(Json.text(ReconcileJson.of(found, language.language())));
      } else {
        new ReconcileWords(found, language.language(), all).lines().forEach(console.out()::println);
      }
      return found.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
