package org.commissionconnector.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.demo.Demo;
import org.commissionconnector.demo.DemoSummary;
import org.commissionconnector.demo.Happening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the product at work on an invented company. */
@Command(
    name = "demo",
    description =
        "Runs the product on an invented company: a sandbox CRM in this process, real HTTP, real"
            + " tables. Needs nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission demo                 stay up, win deals and pay invoices to watch",
      "  commission demo --once          do everything once and end",
      "  commission demo --crm suitecrm  the same company on a SuiteCRM",
      "  commission demo --once --json   the summary for a script"
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Console console;

  @Option(
      names = "--crm",
      paramLabel = "KIND",
      description = "The CRM that the sandbox speaks as: odoo (the default) or suitecrm.",
      defaultValue = "odoo")
  private Demo.On crm = Demo.On.ODOO;

  @Option(names = "--once", description = "Ends when everything is done once.")
  private boolean once;

  @Option(names = "--json", description = "Prints the summary as one JSON object.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the demo keeps its data. Default: a folder .demo of its own.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the sandbox listens. Default: as last time, at first 8471.")
  private @Nullable Integer port;

  private volatile String touched = "";

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, InterruptedException {
    Path folder = data == null ? DemoFolder.of(console, crm) : console.folder().resolve(data);
    try (Stop stop = Stop.onSignal();
        Demo demo = Demo.open(crm, folder, Optional.ofNullable(port), console.clock())) {
      DemoSummary summary = doAllOnce(demo);
      print(summary);
      if (!once) {
        stayUp(demo, stop);
      }
    }
    return ExitCode.DONE;
  }

  private DemoSummary doAllOnce(Demo demo) {
    say("A sandbox CRM runs at " + demo.page());
    int made = demo.install().size();
    say(
        made == 0
            ? "Its commission fields are there."
            : made + " fields, views and webhooks made.");
    try (Progress progress = Progress.on(console)) {
      demo.pull(progress);
    }
    demo.writeBack();
    return demo.summary();
  }

  private void print(DemoSummary summary) {
    if (json) {
      console.out().println(Json.text(summary));
    } else {
      DemoWords.summary(summary).forEach(console.out()::println);
    }
    console.out().flush();
  }

  private void stayUp(Demo demo, Stop stop) throws InterruptedException {
    demo.start(this::written);
    say("Look at it: " + demo.page() + "   (Ctrl-C ends the demo)");
    Duration wait = BEFORE_THE_FIRST;
    boolean winsNext = true;
    while (!stop.await(wait)) {
      happen(winsNext ? demo::winADeal : demo::payAnInvoice);
      winsNext = !winsNext;
      wait = BETWEEN;
    }
  }

  private void happen(Supplier<Optional<Happening>> what) {
    what.get()
        .ifPresent(
            happening -> {
              touched = happening.id();
              say(
                  "%n%s (%s) %s in the CRM"
                      .formatted(happening.name(), happening.owner(), happening.what()));
            });
  }

  private void written(CommissionResult result) {
    boolean inFull = result.ref().id().equals(touched);
    DemoWords.written(result, inFull).forEach(this::say);
  }

  private void say(String line) {
    if (!json) {
      console.out().println(line);
      console.out().flush();
    }
  }
}
