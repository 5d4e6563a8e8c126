package org.commissionconnector.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.file.RecordNames;
import org.commissionconnector.calculator.file.ResultWriter;
import org.commissionconnector.config.Names;
import org.commissionconnector.facts.FactBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a payee has earned, and why. */
@Command(
    name = "statement",
    description = "Shows what a payee has earned, what waits and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission statement anna@example.com --period 2026-11",
      "  commission statement odoo:person/7 --lang zh"
    })
final class StatementCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "PAYEE", description = "A name, an e-mail address or a record's id.")
  private String payee = "";

  @Option(names = "--period", paramLabel = "PERIOD", description = "Only this period: 2026-11.")
  private @Nullable String period;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  StatementCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, IOException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      String id = person(app);
      List<Statement> statements =
          app.statements().ofPayee(id).stream()
              .filter(one -> period == null || one.period().name().equals(period))
              .toList();
      if (statements.isEmpty()) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            "%s (%s) has no statement%s"
                .formatted(payee, id, period == null ? "" : " of " + period));
      }
      print(app, id, new CalculationResult(statements, List.of(), List.of(), List.of()));
    }
    return ExitCode.DONE;
  }

  private String person(ConnectorApp app) {
    return new Names(app.facts().directory())
        .person(payee)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.BAD_INPUT,
                    "nobody is known as '%s'; give a name, an e-mail address or an id such as odoo:person/7"
                        .formatted(payee)));
  }

  private void print(ConnectorApp app, String id, CalculationResult result) throws IOException {
    ResultWriter writer = new ResultWriter(language.language());
    if (json) {
      writer.json(result, console.out());
    } else {
      writer.text(result, app.plans(), names(app.facts().bookOf(Set.of(id))), console.out());
    }
  }

  private static RecordNames names(FactBook book) {
    return new RecordNames(
        book.directory().people(), book.directory().products(), book.deals(), book.invoices());
  }
}
