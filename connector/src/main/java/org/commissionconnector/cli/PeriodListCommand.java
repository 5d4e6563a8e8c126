package org.commissionconnector.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.ledger.Payout;
import org.commissionconnector.ledger.Periods.Move;
import org.commissionconnector.settlement.PeriodOfPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists periods with their states and payouts. */
@Command(
    name = "list",
    description = "Lists every plan's periods: state, payout, who moved it there and when.")
final class PeriodListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--json", description = "Answers as JSON.")
  private boolean json;

  PeriodListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      List<Map<String, String>> rows = rows(app);
      if (json) {
        console.out().println(Json.text(rows));
      } else if (rows.isEmpty()) {
        console.out().println("nobody has a statement yet; run: commission sync");
      } else {
        rows.forEach(this::print);
      }
    }
    return ExitCode.DONE;
  }

  private void print(Map<String, String> row) {
    console.out().println(String.join("  ", row.values()).stripTrailing());
  }

  private static List<Map<String, String>> rows(ConnectorApp app) {
    Map<String, Map<String, Money>> payouts = new TreeMap<>();
    for (Payout payout : app.payouts()) {
      payouts
          .computeIfAbsent(payout.plan() + "|" + payout.period(), key -> new TreeMap<>())
          .merge(payout.payout().currency().getCurrencyCode(), payout.payout(), Money::plus);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (PeriodOfPlan period : app.statements().periods()) {
      List<Move> moves = app.periods().moves(period.plan(), period.period());
      Map<String, String> row = new LinkedHashMap<>();
      row.put("plan", period.plan());
      row.put("period", period.period());
      row.put("state", "%-8s".formatted(moves.isEmpty() ? "open" : last(moves).to().word()));
      row.put(
          "payout",
          String.join(
              " + ",
              payouts
                  .getOrDefault(period.plan() + "|" + period.period(), Map.of())
                  .values()
                  .stream()
                  .map(Money::toString)
                  .toList()));
      row.put("moved", moves.isEmpty() ? "" : moved(last(moves)));
      rows.add(row);
    }
    return rows;
  }

  private static Move last(List<Move> moves) {
    return moves.get(moves.size() - 1);
  }

  private static String moved(Move move) {
    return "%s by %s%s"
        .formatted(move.at(), move.who(), move.why().isBlank() ? "" : ": " + move.why());
  }
}
