package org.commissionconnector.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.CalculationResult.Problem;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.Statement.Earning;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.ledger.LedgerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says who earned what on a record, and why. */
@Command(
    name = "explain",
    description = "Says who earned what on a deal or an invoice, why, and what was booked.",
    footerHeading = "%nExamples:%n",
    footer = {"  commission explain odoo:invoice/42", "  commission explain odoo:deal/7 --lang zh"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "RECORD", description = "A record's id: odoo:invoice/42.")
  private String record = "";

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    RecordRef ref = ref();
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      Map<String, String> names =
          app.facts().directory().people().stream()
              .collect(
                  Collectors.toMap(Person::id, ExplainCommand::name, (a, b) -> a, TreeMap::new));
      List<Statement> statements = app.statements().about(ref.toString());
      List<LedgerEntry> entries = app.ledger().entriesOf(ref.toString());
      statements.forEach(statement -> earned(statement, ref, names));
      notCredited(app, ref);
      entries.forEach(entry -> booked(entry, names));
      if (statements.isEmpty() && entries.isEmpty()) {
        console.out().printf("nobody has earned anything on %s%n", ref);
      }
    }
    return ExitCode.DONE;
  }

  private static String name(Person person) {
    return person.name() == null ? person.id() : person.name();
  }

  private RecordRef ref() {
    try {
      return RecordRef.parse(record);
    } catch (IllegalArgumentException unreadable) {
      throw new CommandException(ExitCode.BAD_INPUT, String.valueOf(unreadable.getMessage()));
    }
  }

  private void earned(Statement statement, RecordRef ref, Map<String, String> names) {
    for (Earning earning : statement.earnings()) {
      if (isAbout(earning.transaction(), ref)) {
        console
            .out()
            .printf(
                "%s earned %s in %s, %s of %s, on %s%n",
                names.getOrDefault(statement.payee(), statement.payee()),
                earning.amount(),
                statement.period().name(),
                earning.component(),
                statement.plan(),
                earning.transaction());
        earning.because().forEach(this::say);
        if (earning.waitsFor() != null) {
          say(earning.waitsFor());
        }
      }
    }
  }

  private static boolean isAbout(
      @org.jspecify.annotations.Nullable String transaction, RecordRef ref) {
    if (transaction == null) {
      return false;
    }
    String id = transaction.substring(transaction.indexOf(':') + 1);
    return id.equals(ref.toString()) || id.startsWith(ref + "/");
  }

  private void notCredited(ConnectorApp app, RecordRef ref) {
    for (Uncredited line : app.statements().uncredited()) {
      if (isAbout(line.transaction(), ref)) {
        console.out().printf("nobody is credited for %s:%n", line.transaction());
        say(line.reason());
      }
    }
    Set<String> subjects = Set.of(ref.toString(), ref.kind().word() + ":" + ref);
    for (Problem problem : app.statements().problems()) {
      if (subjects.contains(problem.record())) {
        console.out().printf("problem at %s:%n", problem.path());
        say(problem.message());
      }
    }
  }

  private void booked(LedgerEntry entry, Map<String, String> names) {
    console
        .out()
        .printf(
            "booked %s  %s %s for %s, %s%s%n",
            entry.bookedAt(),
            entry.item().kind().word(),
            entry.change(),
            names.getOrDefault(entry.item().payee(), entry.item().payee()),
            entry.item().period(),
            entry.isCorrectionOfClosedPeriod() ? ", paid with " + entry.bookedIn() : "");
  }

  private void say(Message message) {
    console.out().printf("    %s%n", message.text(language.language()));
  }
}
