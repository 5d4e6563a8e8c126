package org.commissionconnector.demo.odoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;

/** The demo company as it is at a moment. The same moment gives the same company. */
final class Seed {
  private static final long NUMBER = 20_261_120L;

  private Seed() {}

  static Snapshot company(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Random random = new Random(NUMBER);
    Instant founded = today.withDayOfMonth(1).minusMonths(4).atTime(8, 0).atZone(zone).toInstant();
    Transaction transaction =
        new Transaction(
            Snapshot.empty(SchemaReader.odoo17()),
            Transaction.ROOT,
            Map.of(),
            founded,
            Webhooks.NONE);
    SeedSystem.plant(transaction);
    SeedPeople.plant(transaction);
    SeedCatalogue.plant(transaction, today, random);
    Story story = new Story(zone);
    new SeedDeals(transaction, story, today, random).plan(transaction);
    new SeedOddities(story, today).plan(transaction);
    story.tell(transaction, now);
    return transaction.result();
  }
}
