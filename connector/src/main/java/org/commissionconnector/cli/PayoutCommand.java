package org.commissionconnector.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.ledger.Payout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what everybody is paid with a period. */
@Command(
    name = "payout",
    description = "Lists what everybody is paid with a period, for payroll, as the ledger has it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission payout 2026-10",
      "  commission payout 2026-10 --csv > payout-2026-10.csv"
    })
final class PayoutCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "PERIOD", description = "The period's name: 2026-10, 2026-Q3, 2026.")
  private String period = "";

  @Option(names = "--plan", paramLabel = "PLAN", description = "Only this plan's.")
  private @Nullable String plan;

  @Option(names = "--csv", description = "Answers as CSV.")
  private boolean csv;

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  PayoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, IOException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<Payout> payouts =
          app.payouts().stream()
              .filter(one -> one.period().equals(period))
              .filter(one -> plan == null || one.plan().equals(plan))
              .toList();
      if (payouts.isEmpty()) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            "nothing is booked in '%s'%s; see: commission period list"
                .formatted(period, plan == null ? "" : " of plan '" + plan + "'"));
      }
      print(app, payouts);
    }
    return ExitCode.DONE;
  }

  private void print(ConnectorApp app, List<Payout> payouts) throws IOException {
    Map<String, Person> people = new HashMap<>();
    app.facts().directory().people().forEach(person -> people.put(person.id(), person));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Payout payout : payouts) {
      rows.add(
          row(
              payout,
              people.get(payout.payee()),
              app.periods().state(payout.plan(), period).word()));
    }
    if (json) {
      console.out().println(Json.text(rows));
    } else if (csv) {
      writeCsv(rows);
    } else {
      rows.forEach(this::line);
      sums(payouts);
    }
  }

  private static Map<String, String> row(Payout payout, @Nullable Person person, String state) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("payee", payout.payee());
    row.put("name", text(person == null ? null : person.name(), payout.payee()));
    row.put("email", text(person == null ? null : person.email(), ""));
    row.put("plan", payout.plan());
    row.put("period", payout.period());
    row.put("state", state);
    row.put("currency", payout.payout().currency().getCurrencyCode());
    row.put("own", payout.own().toDecimalString());
    row.put("corrections", payout.corrections().toDecimalString());
    row.put("brought_in", payout.broughtIn().toDecimalString());
    row.put("payout", payout.payout().toDecimalString());
    row.put("left_over", payout.leftOver().toDecimalString());
    return row;
  }

  private static String text(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private void writeCsv(List<Map<String, String>> rows) throws IOException {
    Csv table = new Csv(console.out());
    table.row(new ArrayList<>(rows.get(0).keySet()));
    for (Map<String, String> row : rows) {
      table.row(new ArrayList<>(row.values()));
    }
  }

  private void line(Map<String, String> row) {
    StringBuilder parts = new StringBuilder();
    for (String part : Arrays.asList("corrections", "brought_in", "left_over")) {
      String amount = row.getOrDefault(part, "0");
      if (!amount.matches("[0.]+")) {
        parts.append(", ").append(part.replace('_', ' ')).append(' ').append(amount);
      }
    }
    console
        .out()
        .printf(
            "%-28s %-22s %-8s %s %12s%s%n",
            row.get("name"),
            row.get("plan"),
            row.get("state"),
            row.get("currency"),
            row.get("payout"),
            parts.isEmpty() ? "" : "   (own " + row.get("own") + parts + ")");
  }

  private void sums(List<Payout> payouts) {
    Map<String, Money> sums = new TreeMap<>();
    payouts.forEach(
        one -> sums.merge(one.payout().currency().getCurrencyCode(), one.payout(), Money::plus));
    sums.forEach(
        (currency, sum) ->
            console
                .out()
                .printf(
                    "%-28s %-22s %-8s %s %12s%n", "all", "", "", currency, sum.toDecimalString()));
  }
}
