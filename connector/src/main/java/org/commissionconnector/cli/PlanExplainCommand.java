package org.commissionconnector.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.review.PlanExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts plans into plain sentences. */
@Command(
    name = "explain",
    description = "Puts a plan into plain sentences, with a worked example of each component.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission plan explain plans/field-sales.yaml",
      "  commission plan explain plans/field-sales.yaml --lang zh"
    })
final class PlanExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE|DIR", description = "A plan file, or a folder of them.")
  private Path plans = Path.of("plans");

  @Mixin private LanguageOption language = new LanguageOption();

  PlanExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    for (CommissionPlan plan : PlanReader.read(console.folder().resolve(plans), null)) {
      console.out().println(PlanExplainer.explain(plan, language.language()));
    }
    return ExitCode.DONE;
  }
}
