package org.commissionconnector.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.commissionconnector.demo.OdooSandbox;
import org.commissionconnector.demo.odoo.DealsOfUsers;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.ledger.JdbcLedger;
import org.commissionconnector.ledger.LedgerEntry;
import org.commissionconnector.store.Database;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import org.commissionconnector.webhook.InboxDesk.State;
import org.commissionconnector.writeback.JdbcOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code commission run} with signal 9 at random moments while another process rings at it,
 * and looks whether anything is missing or there twice.
 */
class KillRoundsTest {
  /** {@code -Dkills=200} for the long run of {@code .ci/kill-rounds}. */
  private static final int KILLS = Integer.getInteger("kills", 2);

  private static final long SEED = Long.getLong("seed", 20261124);
  private static final int STOPPED_BY_SIGNAL = 128 + 15;
  private static final int DEALS_A_ROUND = 24;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SOON = Duration.ofMillis(5);

  /** One round in so many is killed whatever it does, the others after some answers. */
  private static final int DURING_START = 5;

  private final Random random = new Random(SEED);
  @TempDir Path folder;

  @Test
  void killingTheProcessUnderLoadLosesNoAcknowledgedRingAndBooksNoneTwice() throws Exception {
    try (OdooSandbox crm = OdooSandbox.start(folder.resolve("crm.json"), Clock.systemUTC(), 0)) {
      Installation killed = Installation.in(folder.resolve("killed"), crm);
      ConnectorProcess.run(killed.folder(), "install");
      ConnectorProcess.run(killed.folder(), "sync");
      Installation undisturbed = killed.copiedTo(folder.resolve("undisturbed"));
      try (RingLoad load = new RingLoad(DealsOfUsers.at(crm.url()), killed.doorbell())) {
        for (int round = 0; round < KILLS; round++) {
          liveAndBeKilled(killed, load);
        }
        live(killed, load::finish);
        live(undisturbed, () -> ringOnce(undisturbed, load));
        List<String> expected = entries(undisturbed);
        assertEquals(expected, entries(killed), "seed %d".formatted(SEED));
        assertEquals(new HashSet<>(expected).size(), expected.size(), "no item is booked twice");
        assertEveryRingIsDone(killed, load);
        System.out.printf(
            "%d kills, %d rings answered with 202, %d rung again, %d entries as undisturbed%n",
            KILLS, load.kept().size(), load.rungAgain(), expected.size());
      }
    }
  }

  private void liveAndBeKilled(Installation installation, RingLoad load) throws Exception {
    ConnectorProcess process = ConnectorProcess.start(installation.folder(), "run");
    if (random.nextInt(DURING_START) == 0) {
      assertTrue(process.livesFor(upTo(Duration.ofSeconds(3))), process::log);
    } else {
      process.awaitReady(installation.doorbell());
      int answers = random.nextInt(DEALS_A_ROUND);
      load.begin(DEALS_A_ROUND);
      while (load.answers() < answers) {
        assertTrue(process.livesFor(SOON), process::log);
      }
      assertTrue(process.livesFor(upTo(Duration.ofMillis(100))), process::log);
    }
    process.kill();
    load.end();
  }

  private Duration upTo(Duration longest) {
    return Duration.ofMillis(random.nextInt((int) longest.toMillis()));
  }

  /** Starts, rings, waits until all is worked through, and stops in peace. */
  private static void live(Installation installation, Ringing ringing) throws Exception {
    ConnectorProcess process = ConnectorProcess.start(installation.folder(), "run");
    process.awaitReady(installation.doorbell());
    ringing.ring();
    while (!installation.doorbell().isIdle()) {
      assertTrue(process.livesFor(LOOK), process::log);
    }
    assertEquals(STOPPED_BY_SIGNAL, process.stop(), process::log);
  }

  private static void ringOnce(Installation installation, RingLoad load)
      throws InterruptedException {
    for (RingLoad.Won won : load.kept()) {
      assertEquals(202, installation.doorbell().ring(won.event(), "crm.lead", won.deal()));
    }
  }

  private static void assertEveryRingIsDone(Installation installation, RingLoad load) {
    try (Database database = Database.open(installation.database())) {
      JdbcRings rings = new JdbcRings(database);
      assertEquals(Set.of("done"), rings.counts().keySet());
      Set<String> done = new HashSet<>();
      for (KeptRing ring : rings.list(State.DONE, MOST_ENTRIES)) {
        done.add(ring.ring().event());
      }
      assertEquals(
          load.kept().stream().map(RingLoad.Won::event).collect(Collectors.toSet()),
          done,
          "what was answered with 202 is done");
      assertEquals(load.deals(), load.kept().size(), "in the end every ring was answered");
      Clock clock = Clock.systemUTC();
      assertTrue(
          new JdbcOutbox(database, clock)
              .counts().keySet().stream().allMatch(state -> state.endsWith(" sent")),
          "the CRM was told of all");
    }
  }

  /** Everything that must be the same in the end; ids, versions and times of booking may differ. */
  private static List<String> entries(Installation installation) {
    try (Database database = Database.open(installation.database())) {
      List<String> lines = new ArrayList<>();
      for (LedgerEntry entry : new JdbcLedger(database).after(0, MOST_ENTRIES)) {
        lines.add(
            "%s in %s: %s, %s, %s"
                .formatted(
                    entry.item().key(),
                    entry.bookedIn(),
                    entry.change().toDecimalString(),
                    entry.because(),
                    entry.record()));
      }
      lines.sort(null);
      return lines;
    }
  }

  private interface Ringing {
    void ring() throws InterruptedException, ExecutionException, IOException;
  }
}
