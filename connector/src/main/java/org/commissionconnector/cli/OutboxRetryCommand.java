package org.commissionconnector.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.writeback.Outbox.ParkedMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets parked messages be sent again. */
@Command(
    name = "retry",
    description = "Lets a parked message, or all of them, be sent again with the next sync.")
final class OutboxRetryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(
      paramLabel = "ID|all",
      description = "The message's number, as list shows it; or all.")
  private String which = "";

  OutboxRetryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<Long> ids =
          app.parkedMessages().stream()
              .map(ParkedMessage::id)
              .filter(id -> which.equals("all") || which.equals(id.toString()))
              .toList();
      if (ids.isEmpty() && !which.equals("all")) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            "no message '%s' is parked; see: commission outbox list".formatted(which));
      }
      ids.forEach(id -> app.retryMessage(id, console.user()));
      console.out().printf("%d messages go again%n", ids.size());
    }
    return ExitCode.DONE;
  }
}
