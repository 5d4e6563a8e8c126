package org.commissionconnector.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.writeback.Outbox.ParkedMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists parked messages. */
@Command(name = "list", description = "Lists messages that are parked for a person, and why.")
final class OutboxListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  OutboxListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<ParkedMessage> parked = app.parkedMessages();
      for (ParkedMessage message : parked) {
        console
            .out()
            .printf(
                "%d  %s  %d failures  %s%n",
                message.id(), message.key(), message.attempts(), message.error());
      }
      if (parked.isEmpty()) {
        console.out().println("no message is parked");
      }
    }
    return ExitCode.DONE;
  }
}
