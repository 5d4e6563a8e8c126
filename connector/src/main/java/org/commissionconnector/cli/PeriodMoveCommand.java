package org.commissionconnector.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.settlement.ClosingException;
import org.commissionconnector.settlement.PeriodOfPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a period of one plan, or of every plan that has it. */
@Command
final class PeriodMoveCommand implements Callable<Integer> {
  private final Console console;
  private final PeriodState to;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "PERIOD", description = "The period's name: 2026-10, 2026-Q3, 2026.")
  private String period = "";

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "Only this plan's. Default: of every plan that has statements of it.")
  private @Nullable String plan;

  @Option(names = "--why", paramLabel = "TEXT", description = "Kept with the move.")
  private String why = "";

  @Option(names = "--early", description = "Locks a period that is not over yet.")
  private boolean early;

  PeriodMoveCommand(Console console, PeriodState to) {
    this.console = console;
    this.to = to;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      for (String each : plans(app)) {
        move(app, each);
      }
    }
    return ExitCode.DONE;
  }

  private void move(ConnectorApp app, String each) {
    int shown;
    try {
      shown = app.closing().move(each, period, to, early, console.user(), why);
    } catch (ClosingException refused) {
      throw new CommandException(ExitCode.BAD_INPUT, String.valueOf(refused.getMessage()));
    }
    console.out().printf("%s of plan %s is %s%n", period, each, to.word());
    if (shown > 0) {
      console.out().printf("%d records will show it in the CRM with the next sync%n", shown);
    }
    console.out().flush();
  }

  private List<String> plans(ConnectorApp app) {
    if (plan != null) {
      return List.of(plan);
    }
    List<String> all = new ArrayList<>();
    for (PeriodOfPlan one : app.statements().periods()) {
      if (one.period().equals(period)) {
        all.add(one.plan());
      }
    }
    if (all.isEmpty()) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          "no plan has a statement of '%s'; see: commission period list".formatted(period));
    }
    return all;
  }
}
