package org.commissionconnector.cli;

import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs until it is stopped. */
@Command(
    name = "run",
    description = "Takes rings, catches up, settles, writes back and alerts until it is stopped.",
    footerHeading = "%nExamples:%n",
    footer = {"  commission run", "  commission run --settings /etc/commission.yaml"})
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, InterruptedException {
    Logs.toConsole();
    try (Stop stop = Stop.onSignal();
        ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      app.start();
      stop.await();
    }
    return ExitCode.DONE;
  }
}
