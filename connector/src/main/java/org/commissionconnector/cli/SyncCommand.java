package org.commissionconnector.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does once what {@code run} does again and again. */
@Command(
    name = "sync",
    description = "Reads what changed, settles, sends alerts, writes back; once, then ends.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission sync",
      "  commission sync --sweep --json   look for deleted records too"
    })
final class SyncCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--sweep", description = "Also looks for records that were deleted.")
  private boolean sweep;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  SyncCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    Map<String, Object> done = new LinkedHashMap<>();
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock());
        Progress progress = Progress.on(console)) {
      app.catchUp(progress);
      if (sweep) {
        app.sweep();
      }
      done.put("alerts", app.alert());
      done.put("sent", app.writeBack());
      app.facts().counts().forEach((kind, count) -> done.put(kind.word() + "s", count));
      app.unknownNames()
          .forEach(
              name ->
                  console
                      .err()
                      .printf("commission: the settings name '%s', whom no CRM knows%n", name));
    }
    print(done);
    return ExitCode.DONE;
  }

  private void print(Map<String, Object> done) {
    if (json) {
      console.out().println(Json.text(done));
    } else {
      done.forEach((what, count) -> console.out().printf("%-9s %s%n", what, count));
    }
  }
}
