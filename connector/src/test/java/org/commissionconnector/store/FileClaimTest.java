package org.commissionconnector.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.event.Rings.DueRing;
import org.commissionconnector.webhook.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClaimTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;

  private DatabaseAddress file() {
    return DatabaseAddress.sqlite(folder.resolve("connector.db"));
  }

  @Test
  void onlyOneAtATimeClaimsAFileAndTheNextCanWhenItHasEnded() {
    FileClaim first = FileClaim.on(file()).orElseThrow();
    assertEquals(Optional.empty(), FileClaim.on(file()));
    first.close();
    FileClaim.on(file()).orElseThrow().close();
  }

  @Test
  void nobodyClaimsAServer() {
    assertEquals(
        Optional.empty(),
        FileClaim.on(DatabaseAddress.postgres("jdbc:postgresql://db/commission", "c", "p")));
  }

  @Test
  void whatADeadProcessHeldIsTakenOverAtOnceAndCountsAsAnAttempt() {
    Duration lease = Duration.ofMinutes(10);
    try (Database database = Database.open(file())) {
      JdbcRings rings = new JdbcRings(database);
      rings.append(List.of(new Ring("odoo", "1", "won", Map.of(), NOW)));
      assertTrue(rings.take(NOW, lease).isPresent());
      assertEquals(Optional.empty(), rings.take(NOW, lease));
      assertEquals(1, new JdbcLeases(database).endAll(NOW));
      DueRing again = rings.take(NOW, lease).orElseThrow();
      assertTrue(again.isTakenOver());
      assertEquals(1, again.attempts());
    }
  }
}
