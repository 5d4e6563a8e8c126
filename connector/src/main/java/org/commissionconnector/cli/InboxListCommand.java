package org.commissionconnector.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import org.commissionconnector.webhook.InboxDesk.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists rings. */
@Command(name = "list", description = "Lists rings in a state, the oldest first.")
final class InboxListCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--state",
      paramLabel = "waiting|working|done|parked",
      description = "Which rings. Default: parked.")
  private State state = State.PARKED;

  InboxListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<KeptRing> rings = app.inbox().list(state, MOST);
      rings.forEach(ring -> console.out().println(line(ring)));
      if (rings.isEmpty()) {
        console.out().printf("no ring is %s%n", state.word());
      }
    }
    return ExitCode.DONE;
  }

  static String line(KeptRing kept) {
    return "%d  %s  %s  %s %s  %d failures%s"
        .formatted(
            kept.id(),
            kept.ring().receivedAt(),
            kept.ring().source(),
            kept.ring().event(),
            kept.ring().record(),
            kept.attempts(),
            kept.error().map(error -> "  " + error).orElse(""));
  }
}
