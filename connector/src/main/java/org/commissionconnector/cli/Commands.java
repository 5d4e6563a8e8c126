package org.commissionconnector.cli;

import picocli.CommandLine;

/** The list of commands, in the order in which help shows them. */
final class Commands {
  private Commands() {}

  static void addTo(CommandLine line, Console console) {
    line.addSubcommand(plan(console));
    line.addSubcommand(new WarmUpCommand());
  }

  private static CommandLine plan(Console console) {
    CommandLine plan = new CommandLine(new PlanCommand());
    plan.addSubcommand(new PlanCheckCommand(console));
    plan.addSubcommand(new PlanExplainCommand(console));
    return plan;
  }
}
