package org.commissionconnector.settlement;

import static org.commissionconnector.fake.Books.employee;
import static org.commissionconnector.fake.Books.paid;
import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.posted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.FlatTenPercent;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.ledger.Due;
import org.commissionconnector.ledger.Dues;
import org.commissionconnector.ledger.Item;
import org.commissionconnector.ledger.LedgerEntry;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.store.Database;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLawTest {
  private static final int CHANGES = 40;
  private static final List<String> PEOPLE = List.of("anna", "ben", "eve", "max");

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverHappenedTheLedgerSumsToWhatIsDue(long seed) {
    try (Database database = TestDatabase.SQLITE.open(folder)) {
      Life life = new Life(database, seed);
      for (int change = 0; change < CHANGES; change++) {
        life.happen();
      }
      life.catchUp();
      assertEquals(life.due(), life.booked());
      assertEquals(life.uncredited(), life.listed());

      List<LedgerEntry> before = life.connector.ledger.after(0, 100_000);
      int written = life.crm.fieldChanges();
      life.connector.cursors.forget("odoo");
      life.catchUp();
      life.connector.settlement.markEverybody();
      life.catchUp();
      assertEquals(before, life.connector.ledger.after(0, 100_000));
      assertEquals(written, life.crm.fieldChanges());
    }
  }

  /**
   * A company's life at random: records come, change hands and amounts, are paid, unpaid, deleted.
   */
  private static final class Life {
    private final Random random;
    private final FakeCrm crm = new FakeCrm("odoo");
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final TestConnector connector;

    Life(Database database, long seed) {
      random = new Random(seed);
      connector = new TestConnector(database, crm, clock);
      crm.putDirectory(
          people(
              employee("anna", "max"),
              employee("ben", "max"),
              employee("eve", "ben"),
              employee("max", null)));
    }

    void happen() {
      clock.advance(Duration.ofMinutes(5));
      String id = String.valueOf(random.nextInt(8));
      String ref = "odoo:invoice/" + id;
      switch (random.nextInt(8)) {
        case 0 -> crm.delete(RecordRef.parse(ref));
        case 1 -> lock();
        case 2 -> catchUp();
        case 3 -> crm.put(Books.draft(id, somebody(), amount(), day()));
        default -> crm.put(posted(id, somebody(), amount(), day(), payments()));
      }
      if (random.nextInt(3) > 0) {
        connector.ring(ref);
        connector.work();
      }
    }

    private void lock() {
      String period = "2026-" + (random.nextBoolean() ? "09" : "10");
      if (connector.periods.state(FlatTenPercent.PLAN, period) == PeriodState.OPEN) {
        connector.periods.move(
            FlatTenPercent.PLAN, period, PeriodState.LOCKED, "finance", "", clock.instant());
      }
    }

    void catchUp() {
      var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
      unused = connector.catchUp.sweep(crm);
      connector.work();
    }

    private String somebody() {
      return random.nextInt(10) == 0 ? "stranger" : PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private String amount() {
      return "%d.%02d".formatted(random.nextInt(1, 5000), random.nextInt(100));
    }

    private String day() {
      return LocalDate.parse("2026-09-01").plusDays(random.nextInt(90)).toString();
    }

    private Payment[] payments() {
      List<Payment> payments = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        payments.add(paid("p" + i, (random.nextInt(4) == 0 ? "-" : "") + amount(), day()));
      }
      return payments.toArray(Payment[]::new);
    }

    private CalculationResult everything() {
      LocalDate today = LocalDate.parse("2026-11-24");
      LocalDate through = connector.facts.lastDate().filter(today::isBefore).orElse(today);
      return new FlatTenPercent()
          .calculate(
              connector.settlement.book(), new CalculationRequest(null, today, Set.of(), through));
    }

    Map<String, Long> due() {
      Map<String, Long> amounts = new TreeMap<>();
      for (Due due : Dues.of(everything().statements(), transaction -> null).values()) {
        amounts.put(due.item().key(), due.amount().minor());
      }
      return amounts;
    }

    Map<String, Long> booked() {
      Map<String, Long> amounts = new TreeMap<>();
      for (LedgerEntry entry : connector.ledger.after(0, 100_000)) {
        Item item = entry.item();
        amounts.merge(item.key(), entry.change().minor(), Long::sum);
      }
      amounts.values().removeIf(amount -> amount == 0);
      return amounts;
    }

    List<String> uncredited() {
      return everything().uncredited().stream().map(line -> line.transaction()).sorted().toList();
    }

    List<String> listed() {
      return connector.statements.uncredited().stream().map(line -> line.transaction()).toList();
    }
  }
}
