package org.commissionconnector.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.review.PlanDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a change of plans would have done. */
@Command(
    name = "diff",
    description = "Says what a change of plans would have done, per payee and period.",
    footerHeading = "%nExamples:%n",
    footer = "  commission plan diff plans new-plans --book book.json")
final class PlanDiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The plans as they are.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The plans as they would be.")
  private Path after = Path.of("");

  @Option(names = "--book", required = true, paramLabel = "FILE", description = "The book (JSON).")
  private Path book = Path.of("");

  PlanDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    CheckedBook checked = BookReader.read(console.folder().resolve(book));
    FiscalCalendar calendar = new FiscalCalendar(checked.book().company().fiscalYearStart());
    PlanDifference difference =
        PlanDifference.between(
            PlanReader.read(console.folder().resolve(before), calendar),
            PlanReader.read(console.folder().resolve(after), calendar),
            checked);
    difference.lines().forEach(console.out()::println);
    return ExitCode.DONE;
  }
}
