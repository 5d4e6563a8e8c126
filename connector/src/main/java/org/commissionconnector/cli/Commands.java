package org.commissionconnector.cli;

import org.commissionconnector.ledger.PeriodState;
import picocli.CommandLine;

/** The list of commands, in the order in which help shows them. */
final class Commands {
  private Commands() {}

  static void addTo(CommandLine line, Console console) {
    line.addSubcommand(new CalculateCommand(console));
    line.addSubcommand(plan(console));
    line.addSubcommand(new DemoCommand(console));
    line.addSubcommand(new InitCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(new InstallCommand(console));
    line.addSubcommand(new SyncCommand(console));
    line.addSubcommand(new RunCommand(console));
    line.addSubcommand(new ReconcileCommand(console));
    line.addSubcommand(new StatementCommand(console));
    line.addSubcommand(new ExplainCommand(console));
    line.addSubcommand(new PayoutCommand(console));
    line.addSubcommand(period(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new StatusCommand(console));
    line.addSubcommand(inbox(console));
    line.addSubcommand(outbox(console));
    line.addSubcommand(new PackageCommand(console));
    line.addSubcommand(new UninstallCommand(console));
    line.addSubcommand(new WarmUpCommand());
  }

  private static CommandLine period(Console console) {
    CommandLine period = new CommandLine(new PeriodCommand());
    period.addSubcommand(new PeriodListCommand(console));
    move(
        period,
        "lock",
        new PeriodMoveCommand(console, PeriodState.LOCKED),
        "Locks a period: what changes from now on is paid with the next open one.");
    move(
        period,
        "approve",
        new PeriodMoveCommand(console, PeriodState.APPROVED),
        "Approves a locked period.");
    move(
        period,
        "pay",
        new PeriodMoveCommand(console, PeriodState.PAID),
        "Says that an approved period was paid out; the CRM shows it.");
    move(
        period,
        "reopen",
        new PeriodMoveCommand(console, PeriodState.OPEN),
        "Opens a locked or approved period again.");
    return period;
  }

  private static void move(
      CommandLine period, String name, PeriodMoveCommand command, String description) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().usageMessage().description(description);
    period.addSubcommand(name, line);
  }

  private static CommandLine inbox(Console console) {
    CommandLine inbox = new CommandLine(new InboxCommand());
    inbox.addSubcommand(new InboxListCommand(console));
    inbox.addSubcommand(new InboxShowCommand(console));
    inbox.addSubcommand(new InboxRetryCommand(console));
    inbox.addSubcommand(new InboxDropCommand(console));
    return inbox;
  }

  private static CommandLine outbox(Console console) {
    CommandLine outbox = new CommandLine(new OutboxCommand());
    outbox.addSubcommand(new OutboxListCommand(console));
    outbox.addSubcommand(new OutboxRetryCommand(console));
    return outbox;
  }

  private static CommandLine plan(Console console) {
    CommandLine plan = new CommandLine(new PlanCommand());
    plan.addSubcommand(new PlanCheckCommand(console));
    plan.addSubcommand(new PlanExplainCommand(console));
    plan.addSubcommand(new PlanTestCommand(console));
    plan.addSubcommand(new PlanDiffCommand(console));
    return plan;
  }
}
