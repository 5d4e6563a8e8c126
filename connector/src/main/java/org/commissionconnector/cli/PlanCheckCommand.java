package org.commissionconnector.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.PlanWarnings;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for mistakes in plans. */
@Command(
    name = "check",
    description = "Looks for mistakes in plans; every one is shown with file:line:column.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission plan check plans",
      "  commission plan check plans/field-sales.yaml --book book.json"
    })
final class PlanCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE|DIR", description = "A plan file, or a folder of them.")
  private Path plans = Path.of("plans");

  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = {
        "A book (JSON) to hold the plans against: persons, measures, indicators and texts",
        "that only one of them knows are shown as warnings."
      })
  private @Nullable Path book;

  @Mixin private LanguageOption language = new LanguageOption();

  PlanCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    CheckedBook checked = book == null ? null : BookReader.read(console.folder().resolve(book));
    List<CommissionPlan> read =
        PlanReader.read(
            console.folder().resolve(plans),
            checked == null
                ? null
                : new FiscalCalendar(checked.book().company().fiscalYearStart()));
    if (checked != null) {
      PlanWarnings.of(read, checked, String.valueOf(book)).forEach(this::warn);
    }
    for (CommissionPlan plan : read) {
      console
          .out()
          .printf(
              "%s: %s, in force from %s%s%n",
              plan.position().file(),
              plan.id(),
              plan.from(),
              plan.to() == null ? "" : " to " + plan.to());
    }
    return ExitCode.DONE;
  }

  /** On standard error, in the manner of a problem. */
  private void warn(CalculationResult.Warning warning) {
    String at = warning.line() == null ? "" : ":" + warning.line() + ":" + warning.column();
    String text = warning.message().text(language.language());
    console.err().printf("%s%s: warning: %s%n", warning.file(), at, text);
  }
}
