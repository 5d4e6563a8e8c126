package org.commissionconnector.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.PlanWarnings;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.file.RecordNames;
import org.commissionconnector.calculator.file.ResultWriter;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes statements from files alone. */
@Command(
    name = "calculate",
    description =
        "Computes statements from plans and a book. Reads files only; no settings, no database.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission calculate --plans plans --book book.json",
      "  commission calculate --plans plans --book book.json --period 2026-11 --format json",
      "  commission calculate --plans plans --book book.json --as-of 2026-11-20 --lang zh"
    })
final class CalculateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--plans",
      required = true,
      paramLabel = "DIR",
      description = "A folder of plan files, or one file.")
  private Path plans = Path.of("");

  @Option(names = "--book", required = true, paramLabel = "FILE", description = "The book (JSON).")
  private Path book = Path.of("");

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only this period: 2026-11, 2026-11-H1, 2026-Q4, 2026-H2 or 2026.")
  private @Nullable String period;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day from which waits are judged. Default: the end of the last period.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      description = "How the result is written: text (default), json or csv.")
  private Format format = Format.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  CalculateCommand(Console console) {
    this.console = console;
  }

  /** How a result is written. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Override
  public Integer call() throws ReadException, IOException {
    refuseUnknownPeriod();
    CheckedBook checked = BookReader.read(console.folder().resolve(book));
    List<CommissionPlan> read =
        PlanReader.read(
            console.folder().resolve(plans),
            new FiscalCalendar(checked.book().company().fiscalYearStart()));
    CalculationResult result =
        new CommissionCalculator(read)
            .calculate(checked, new CalculationRequest(period, asOf, Set.of(), null));
    write(withWarnings(result, read, checked), read, RecordNames.of(checked.book()));
    return ExitCode.DONE;
  }

  private void refuseUnknownPeriod() {
    if (period != null && new FiscalCalendar(1).parse(period).isEmpty()) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          "'%s' is not a period; write for example 2026-11, 2026-11-H1, 2026-Q4, 2026-H2 or 2026"
              .formatted(period));
    }
  }

  private CalculationResult withWarnings(
      CalculationResult result, List<CommissionPlan> plans, CheckedBook checked) {
    return new CalculationResult(
        result.statements(),
        result.uncredited(),
        result.problems(),
        PlanWarnings.of(plans, checked, String.valueOf(book.getFileName())));
  }

  private void write(CalculationResult result, List<CommissionPlan> plans, RecordNames names)
      throws IOException {
    ResultWriter writer = new ResultWriter(language.language());
    switch (format) {
      case TEXT -> writer.text(result, plans, names, console.out());
      case JSON -> writer.json(result, console.out());
      case CSV -> writer.csv(result, console.out());
    }
  }
}
