package org.commissionconnector.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.plan.CommissionPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks for mistakes in plans. */
@Command(
    name = "check",
    description = "Looks for mistakes in plans; every one is shown with file:line:column.",
    footerHeading = "%nExamples:%n",
    footer = {"  commission plan check plans", "  commission plan check plans/field-sales.yaml"})
final class PlanCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE|DIR", description = "A plan file, or a folder of them.")
  private Path plans = Path.of("plans");

  PlanCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    List<CommissionPlan> read = PlanReader.read(console.folder().resolve(plans), null);
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
}
