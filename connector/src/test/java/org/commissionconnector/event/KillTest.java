package org.commissionconnector.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.ledger.LedgerEntry;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  /** {@code -Dkills=200} for the long run of {@code .ci/kill-rounds}. */
  private static final int KILLS = Integer.getInteger("kills", 3);

  private static final int RINGS_BETWEEN_KILLS = 20;

  @TempDir Path folder;

  @Test
  void killingTheProcessLosesNoAcknowledgedRingAndBooksNoneTwice()
      throws IOException, InterruptedException {
    Path file = folder.resolve("connector.db");
    SettableClock clock = KilledProcess.clock();
    FakeCrm crm = KilledProcess.crm();
    try (Database database = Database.open(DatabaseAddress.sqlite(file))) {
      KilledProcess.readPeople(new TestConnector(database, crm, clock));
    }
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      next = runAndKill(file, next) + 1;
    }
    clock.advance(Duration.ofMinutes(11));
    try (Database database = Database.open(DatabaseAddress.sqlite(file))) {
      TestConnector connector = new TestConnector(database, crm, clock);
      connector.work();
      List<LedgerEntry> entries = connector.ledger.after(0, 100_000);
      Set<String> records = new HashSet<>();
      entries.forEach(entry -> records.add(String.valueOf(entry.record())));
      assertEquals(entries.size(), records.size(), "no invoice is booked twice");
      for (int i = 0; i < next; i++) {
        assertTrue(records.contains("odoo:invoice/" + i), "ring " + i + " was acknowledged");
      }
      assertEquals(undisturbed(records), amounts(entries), "as if nothing had been killed");
      assertEquals(Set.of("done"), connector.rings.counts().keySet());
      assertEquals(Map.of("result sent", (long) records.size()), connector.outbox.counts());
    }
  }

  /** What a connector books that nobody kills, of the same records. */
  private Map<String, String> undisturbed(Set<String> records) {
    try (Database database =
        Database.open(DatabaseAddress.sqlite(folder.resolve("undisturbed.db")))) {
      TestConnector connector =
          new TestConnector(database, KilledProcess.crm(), KilledProcess.clock());
      KilledProcess.readPeople(connector);
      records.forEach(connector::ring);
      connector.work();
      return amounts(connector.ledger.after(0, 100_000));
    }
  }

  private static Map<String, String> amounts(List<LedgerEntry> entries) {
    Map<String, String> amounts = new TreeMap<>();
    entries.forEach(entry -> amounts.put(entry.item().toString(), String.valueOf(entry.change())));
    return amounts;
  }

  /** The number of the last ring that the process said it kept. */
  private int runAndKill(Path file, int from) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dkills=" + KILLS,
                KilledProcess.class.getName(),
                file.toString(),
                String.valueOf(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Integer> kept = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && kept.size() < RINGS_BETWEEN_KILLS) {
        if (line.startsWith("kept ")) {
          kept.add(Integer.parseInt(line.substring("kept ".length())));
        }
        line = lines.readLine();
      }
      process.destroyForcibly();
    }
    assertEquals(137, process.waitFor(), "killed, not ended");
    return kept.get(kept.size() - 1);
  }
}
