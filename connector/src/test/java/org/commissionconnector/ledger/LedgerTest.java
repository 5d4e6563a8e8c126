package org.commissionconnector.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.store.Database;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LedgerTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final String RECORD = "odoo:invoice/1";

  private final TestDatabase kind;

  @TempDir Path folder;
  private Database database;
  private Ledger ledger;
  private Periods periods;
  private Bookkeeper bookkeeper;

  LedgerTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    ledger = new JdbcLedger(database);
    periods = new JdbcPeriods(database);
    bookkeeper = new Bookkeeper(ledger, periods, new FiscalCalendar(1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Item item(String period) {
    return new Item(
        "anna",
        "p",
        period,
        EntryKind.EARNED,
        "new",
        "invoice:" + RECORD + "/1",
        null,
        null,
        "EUR");
  }

  private static Map<Item, Due> due(String period, long cents) {
    Item item = item(period);
    Money amount = Money.ofMinor(Currency.getInstance("EUR"), cents);
    return Map.of(item, new Due(item, amount, List.of(Message.of("ledger.adjustment")), RECORD));
  }

  private List<NewEntry> book(Map<Item, Due> due) {
    return bookkeeper.book(
        "anna",
        due,
        record -> Optional.of(Message.of("facts.owner", RECORD)),
        Map.of(RECORD, 3),
        AT);
  }

  @Test
  void onlyTheDifferenceIsBookedAndItCitesWhatItCorrects() {
    assertEquals(1, book(due("2026-11", 500)).size());
    assertEquals(0, book(due("2026-11", 500)).size());
    assertEquals(1, book(due("2026-11", 450)).size());
    List<LedgerEntry> entries = ledger.entries("anna", "p", "2026-11");
    LedgerEntry second = entries.get(1);
    assertEquals(-50, second.change().minor());
    assertEquals(entries.get(0).id(), second.correctionOf());
    assertEquals(RECORD, second.record());
    assertEquals(3, second.recordVersion());
    assertEquals(AT, second.bookedAt());
    assertEquals(
        List.of(
            "was 5.00, is 4.50",
            "the owner of odoo:invoice/1 changed",
            "adjustments agreed for the period"),
        second.because().stream().map(Message::toString).toList());
    assertEquals(entries, ledger.entriesOf(RECORD));
  }

  @Test
  void whatIsNotDueAnyMoreIsTakenBackWhole() {
    var unused = book(due("2026-11", 500));
    unused = book(Map.of());
    assertEquals(
        List.of(0L),
        ledger.booked("anna").values().stream().map(booked -> booked.amount().minor()).toList());
    assertEquals(List.of(), ledger.totals());
  }

  @Test
  void aChangeOfAClosedPeriodGoesToTheFirstOpenOne() {
    move("2026-11", PeriodState.LOCKED);
    move("2026-12", PeriodState.LOCKED);
    assertEquals("2027-01", book(due("2026-11", 500)).get(0).bookedIn());
    move("2026-12", PeriodState.OPEN);
    assertEquals("2026-12", book(due("2026-11", 600)).get(0).bookedIn());
  }

  private void move(String period, PeriodState to) {
    periods.move("p", period, to, "finance", "why", AT);
  }

  @Test
  void aPeriodMovesForwardStepByStepAndIsFinalWhenPaid() {
    move("2026-11", PeriodState.LOCKED);
    move("2026-11", PeriodState.APPROVED);
    move("2026-11", PeriodState.PAID);
    assertEquals(PeriodState.PAID, periods.state("p", "2026-11"));
    assertEquals(PeriodState.OPEN, periods.state("p", "2026-12"));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> move("2026-11", PeriodState.OPEN));
    assertEquals(
        "period 2026-11 of plan p is paid and cannot become open; it goes from open to locked to"
            + " approved to paid, and may be reopened until it is paid",
        refused.getMessage());
  }

  @Test
  void oneChangeCannotBeBookedTwice() {
    NewEntry entry =
        new NewEntry(
            item("2026-11"),
            0,
            "2026-11",
            Money.ofMinor(Currency.getInstance("EUR"), 1),
            List.of(),
            null,
            null,
            null,
            AT);
    ledger.add(List.of(entry));
    assertThrows(UnableToExecuteStatementException.class, () -> ledger.add(List.of(entry)));
    assertEquals(1, ledger.after(0, 10).size());
  }

  @Test
  void itemsThatReadAlikeAreNotTheSame() {
    Item one = new Item("a|b", "c", "2026", EntryKind.EARNED, null, null, null, null, "EUR");
    Item other = new Item("a", "b|c", "2026", EntryKind.EARNED, null, null, null, null, "EUR");
    assertEquals(false, one.key().equals(other.key()));
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrDeleteWhatIsBooked() {
    database.useTransaction(
        handle ->
            handle.execute(
                """
                INSERT INTO ledger_entry (item, sequence, payee, plan, period, booked_in, kind,
                  currency, change, because, because_text, booked_at)
                VALUES ('i', 1, 'anna', 'p', '2026-11', '2026-11', 'earned', 'EUR', 1, '', '', '')
                """));
    for (String sql : List.of("UPDATE ledger_entry SET change = 2", "DELETE FROM ledger_entry")) {
      UnableToExecuteStatementException refused =
          assertThrows(
              UnableToExecuteStatementException.class,
              () -> database.useTransaction(handle -> handle.execute(sql)));
      assertTrue(String.valueOf(refused.getMessage()).contains("book a correction"));
    }
  }
}
