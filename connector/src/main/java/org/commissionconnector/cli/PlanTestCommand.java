package org.commissionconnector.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commissionconnector.calculator.file.ExamplesReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.review.PlanExamples;
import org.commissionconnector.calculator.review.PlanExamples.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Computes the examples kept beside plans. */
@Command(
    name = "test",
    description = "Computes the examples kept beside plans (*.examples.yaml) and compares.",
    footerHeading = "%nExamples:%n",
    footer = "  commission plan test plans")
final class PlanTestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "A folder of plans and their examples.")
  private Path plans = Path.of("plans");

  @Mixin private LanguageOption language = new LanguageOption();

  PlanTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, IOException {
    Path folder = console.folder().resolve(plans);
    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : examples(folder)) {
      outcomes.addAll(PlanExamples.check(ExamplesReader.read(file), PlanReader.read(folder, null)));
    }
    outcomes.forEach(this::print);
    return outcomes.stream().allMatch(Outcome::holds) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private List<Path> examples(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(PlanSource.EXAMPLES)).sorted().toList();
      if (found.isEmpty()) {
        throw new CommandException(
            ExitCode.BAD_INPUT, "there is no *%s in %s".formatted(PlanSource.EXAMPLES, plans));
      }
      return found;
    }
  }

  private void print(Outcome outcome) {
    console.out().printf("%-5s %s%n", outcome.holds() ? "holds" : "FAILS", outcome.name());
    outcome
        .differences()
        .forEach(
            difference ->
                console
                    .out()
                    .printf(
                        "      %s: %s%n",
                        outcome.position(), difference.text(language.language())));
  }
}
