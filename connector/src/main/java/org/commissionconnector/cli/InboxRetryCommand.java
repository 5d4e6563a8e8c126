package org.commissionconnector.cli;

import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a waiting or parked ring be worked on at once. */
@Command(name = "retry", description = "Lets a waiting or parked ring be worked on at once.")
final class InboxRetryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "ID", description = "The ring's number, as list shows it.")
  private long id;

  InboxRetryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      if (!app.inbox().retry(id, console.user())) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            "ring %d neither waits nor is parked, or a newer one of its kind waits already"
                .formatted(id));
      }
      console.out().printf("ring %d goes again%n", id);
    }
    return ExitCode.DONE;
  }
}
