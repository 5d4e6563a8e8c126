package org.commissionconnector.cli;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one ring: what came, and what happened to it. */
@Command(name = "show", description = "Shows one ring: what came, and what happened to it.")
final class InboxShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "ID", description = "The ring's number, as list shows it.")
  private long id;

  InboxShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      KeptRing kept =
          app.inbox()
              .show(id)
              .orElseThrow(
                  () -> new CommandException(ExitCode.BAD_INPUT, "there is no ring " + id));
      console.out().println(InboxListCommand.line(kept));
      console.out().printf("state %s, next attempt %s%n", kept.state().word(), kept.nextAttempt());
      new TreeMap<>(kept.ring().attributes())
          .forEach((name, value) -> console.out().printf("  %s = %s%n", name, value));
    }
    return ExitCode.DONE;
  }
}
