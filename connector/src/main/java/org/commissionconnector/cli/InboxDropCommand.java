package org.commissionconnector.cli;

import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes out a waiting or parked ring; the audit keeps what it was. */
@Command(
    name = "drop",
    description = "Takes out a waiting or parked ring; the audit keeps what it was.")
final class InboxDropCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "ID", description = "The ring's number, as list shows it.")
  private long id;

  InboxDropCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      if (!app.inbox().drop(id, console.user())) {
        throw new CommandException(
            ExitCode.BAD_INPUT, "ring %d neither waits nor is parked".formatted(id));
      }
      console.out().printf("ring %d is taken out%n", id);
    }
    return ExitCode.DONE;
  }
}
