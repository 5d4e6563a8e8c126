package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.webhook.Ring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @TempDir private Path folder;

  /** Ring 1 is parked, ring 2 waits after a failure, ring 3 is done. */
  @BeforeEach
  void keepThreeRings() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
    Files.writeString(
        folder.resolve("plans/flat.yaml"),
        """
        plan: flat
        currency: EUR
        period: month
        effective: 2026-01-01..
        payees: [{role: seller}]
        components:
          - component: deals
            credit: {event: deal, to: owner, base: amount}
            pay: 10%
        """);
    Files.writeString(
        folder.resolve("commission.yaml"),
        """
        company: {currency: EUR, timeZone: Europe/Berlin}
        database: {file: rings.db}
        """);
    try (Database database = open()) {
      JdbcRings rings = new JdbcRings(database);
      rings.append(List.of(ring("54"), ring("55"), ring("56")));
      rings.park(rings.take(NOW, Duration.ofMinutes(1)).orElseThrow(), NOW, "no such model");
      rings.retry(
          rings.take(NOW, Duration.ofMinutes(1)).orElseThrow(), NOW.plusSeconds(90), "timeout");
      rings.done(rings.take(NOW, Duration.ofMinutes(1)).orElseThrow(), NOW);
    }
  }

  private Database open() {
    return Database.open(DatabaseAddress.sqlite(folder.resolve("rings.db")));
  }

  private static Ring ring(String id) {
    return new Ring(
        "odoo",
        "won/crm.lead/" + id,
        "crm.lead/" + id,
        "won",
        Map.of("_model", "crm.lead", "_id", id),
        NOW);
  }

  private Run inbox(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("inbox"));
    all.addAll(List.of(words));
    return Run.with(folder, Map.of("USER", "anna"), all.toArray(String[]::new));
  }

  @Test
  void listsWhatIsParkedUnlessAskedForAnotherState() {
    assertEquals(
        "1  2026-11-20T09:00:00Z  odoo  won crm.lead/54  0 failures  no such model\n",
        inbox("list").out());
    assertEquals(
        "2  2026-11-20T09:00:00Z  odoo  won crm.lead/55  1 failures  timeout\n",
        inbox("list", "--state", "waiting").out());
    assertEquals("no ring is working\n", inbox("list", "--state", "working").out());
  }

  @Test
  void showsWhatCameAndWhatHappenedToIt() {
    assertEquals(
        """
        2  2026-11-20T09:00:00Z  odoo  won crm.lead/55  1 failures  timeout
        state waiting, next attempt 2026-11-20T09:01:30Z
          _id = 55
          _model = crm.lead
        """,
        inbox("show", "2").out());
    Run missing = inbox("show", "4");
    assertEquals(ExitCode.BAD_INPUT, missing.exitCode());
    assertEquals("commission: there is no ring 4\n", missing.err());
  }

  @Test
  void letsAParkedAndAWaitingRingGoAgain() {
    assertEquals("ring 1 goes again\n", inbox("retry", "1").out());
    assertEquals("ring 2 goes again\n", inbox("retry", "2").out());
    assertEquals(
        """
        1  2026-11-20T09:00:00Z  odoo  won crm.lead/54  0 failures  no such model
        2  2026-11-20T09:00:00Z  odoo  won crm.lead/55  0 failures  timeout
        """,
        inbox("list", "--state", "waiting").out());
    Run done = inbox("retry", "3");
    assertEquals(ExitCode.BAD_INPUT, done.exitCode());
    assertEquals(
        "commission: ring 3 neither waits nor is parked, or a newer one of its kind waits already\n",
        done.err());
  }

  @Test
  void dropsAParkedRingAndTheAuditTellsWhoDidWhat() {
    assertEquals("ring 1 is taken out\n", inbox("drop", "1").out());
    assertEquals("commission: ring 1 neither waits nor is parked\n", inbox("drop", "1").err());
    assertEquals("commission: ring 3 neither waits nor is parked\n", inbox("drop", "3").err());
    assertEquals("no ring is parked\n", inbox("list").out());
    try (Database database = open()) {
      List<String> lines = new JdbcAudit(database).lines();
      assertEquals(1, lines.size());
      assertEquals(
          "anna on the command line inbox.drop KeptRing[id=1, ring=Ring[source=odoo,",
          lines.get(0).substring(0, lines.get(0).indexOf(" key=")));
    }
  }
}
