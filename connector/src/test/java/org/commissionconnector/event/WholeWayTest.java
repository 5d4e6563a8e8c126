package org.commissionconnector.event;

import static org.commissionconnector.fake.Books.employee;
import static org.commissionconnector.fake.Books.paid;
import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.posted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.FlatTenPercent;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.ledger.LedgerEntry;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.store.Database;
import org.commissionconnector.webhook.InboxDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class WholeWayTest {
  private static final RecordRef INVOICE = RecordRef.parse("odoo:invoice/1");
  private static final String ANNA = Books.person("anna");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
  private final FakeCrm crm = new FakeCrm("odoo");

  @TempDir Path folder;
  private Database database;
  private TestConnector connector;

  WholeWayTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    connector = new TestConnector(database, crm, clock);
    crm.putDirectory(
        people(employee("anna", "max"), employee("ben", "max"), employee("max", null)));
    var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> booked(String period) {
    return connector.ledger.entries(ANNA, FlatTenPercent.PLAN, period).stream()
        .map(WholeWayTest::line)
        .toList();
  }

  private static String line(LedgerEntry entry) {
    return entry.item().period()
        + " in "
        + entry.bookedIn()
        + " "
        + entry.item().kind().word()
        + " "
        + entry.change().toDecimalString()
        + ": "
        + String.join("; ", entry.because().stream().map(Message::toString).toList());
  }

  @Test
  void aRingBecomesAnEntryAndAField() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05", paid("p", "250.00", "2026-11-20")));
    connector.ring("odoo:invoice/1");
    connector.work();

    assertEquals(
        List.of(
            "2026-11 in 2026-11 earned 100.00: was 10%, is 1000",
            "2026-11 in 2026-11 released 25.00: earned in 2026-11, released on 2026-11-20"),
        booked("2026-11"));
    CommissionResult field = crm.field(INVOICE);
    assertEquals("100.00", field.earned().toDecimalString());
    assertEquals("25.00", field.payable().toDecimalString());
    assertEquals("2026-11", field.period());
    assertEquals(
        """
        anna earns 100.00 EUR: sales, flat, 2026-11
          was 10%, is 1000
        anna: 25.00 EUR of sales released on 2026-11-20, payable with 2026-11""",
        field.explanation());
    assertEquals(1, crm.fieldChanges());
    assertEquals(Map.of("done", 1L), connector.rings.counts());
  }

  @Test
  void theSameRingAgainBooksAndWritesNothing() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    connector.work();
    List<LedgerEntry> once = connector.ledger.after(0, 100);

    connector.ring("odoo:invoice/1");
    connector.work();
    assertEquals(once, connector.ledger.after(0, 100));
    assertEquals(1, crm.fieldChanges());
  }

  @Test
  void aRingBeforeTheCommitIsLookedAtAgain() {
    connector.ring("odoo:invoice/1");
    connector.work();
    assertEquals(Map.of("waiting", 1L), connector.rings.counts());
    assertEquals(Optional.of(clock.instant().plusSeconds(1)), connector.rings.nextDue());

    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    clock.advance(Duration.ofSeconds(1));
    connector.work();
    assertEquals(1, booked("2026-11").size());
    assertEquals(Map.of("done", 1L), connector.rings.counts());
  }

  @Test
  void aRingAboutNothingNewIsDoneAfterThreeMoreLooks() {
    connector.ring("odoo:invoice/404");
    for (int look = 1; look <= 4; look++) {
      connector.work();
      assertEquals(look, crm.reads());
      clock.advance(Duration.ofMinutes(1));
    }
    assertEquals(Map.of("done", 1L), connector.rings.counts());
  }

  @Test
  void anOwnerChangeMovesTheCommission() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    connector.work();
    crm.put(posted("1", "ben", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    connector.work();

    assertEquals(
        List.of(
            "2026-11 in 2026-11 earned 100.00: was 10%, is 1000",
            "2026-11 in 2026-11 earned -100.00: was 100.00, is 0; the owner of odoo:invoice/1 changed"),
        booked("2026-11"));
    assertEquals(Books.person("ben"), crm.field(INVOICE).rows().get(0).payee());
    assertEquals(1, crm.field(INVOICE).rows().size());
  }

  @Test
  void aChangeOfALockedPeriodIsBookedInTheFirstOpenOne() {
    crm.put(posted("1", "anna", "1000.00", "2026-09-05"));
    connector.ring("odoo:invoice/1");
    connector.work();
    for (String period : List.of("2026-09", "2026-10")) {
      connector.periods.move(
          FlatTenPercent.PLAN, period, PeriodState.LOCKED, "finance", "month end", clock.instant());
    }
    crm.put(posted("1", "anna", "700.00", "2026-09-05"));
    connector.ring("odoo:invoice/1");
    connector.work();

    assertEquals(
        List.of(
            "2026-09 in 2026-11 earned -30.00: correction of 2026-09, which is closed; was 100.00, is"
                + " 70.00; the amount of odoo:invoice/1 changed; was 10%, is 700"),
        booked("2026-11"));
  }

  @Test
  void anOutageIsWaitedForAndBooksNothingTwice() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    crm.breakDown(
        Optional.of(new CrmException(CrmException.Kind.UNAVAILABLE, "connection refused")));
    connector.ring("odoo:invoice/1");
    for (int i = 0; i < 30; i++) {
      connector.work();
      clock.advance(Duration.ofHours(1));
    }
    assertEquals(Map.of("waiting", 1L), connector.rings.counts());
    crm.breakDown(Optional.empty());
    connector.work();
    assertEquals(1, booked("2026-11").size());
  }

  @Test
  void aPoisonRingIsParkedAndStopsNoOther() {
    connector.rings.append(
        List.of(
            new org.commissionconnector.webhook.Ring(
                "odoo", "changed/-/-", "changed", Map.of(), clock.instant())));
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    connector.work();
    assertEquals(Map.of("done", 1L, "parked", 1L), connector.rings.counts());
    assertEquals(
        "the ring changed/-/- of odoo names no record: its body has no '_model'; does the webhook"
            + " send it?",
        connector.rings.parked().get(0).error());
  }

  @Test
  void aSecondNodeTakesOverWhatADeadOneHeldAndBooksItOnce() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    assertTrue(connector.rings.take(clock.instant(), Duration.ofMinutes(10)).isPresent());
    TestConnector secondNode = new TestConnector(database, crm, clock);
    secondNode.work();
    assertEquals(Map.of("working", 1L), secondNode.rings.counts());

    clock.advance(Duration.ofMinutes(10));
    secondNode.work();
    assertEquals(Map.of("done", 1L), secondNode.rings.counts());
    assertEquals(1, booked("2026-11").size());
  }

  @Test
  void aRingThatKillsWhoeverWorksOnItIsParkedAfterTwelveTakeovers() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    crm.put(posted("2", "anna", "2000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    for (int death = 1; death <= 12; death++) {
      assertTrue(connector.rings.take(clock.instant(), Duration.ofMinutes(10)).isPresent());
      clock.advance(Duration.ofMinutes(10));
    }
    connector.ring("odoo:invoice/2");
    connector.work();
    assertEquals(Map.of("done", 1L, "parked", 1L), connector.rings.counts());
    assertEquals(
        "12 times nobody was heard of again who worked on it",
        connector.rings.parked().get(0).error());
    assertEquals(1, booked("2026-11").size());
  }

  @Test
  void aRingThatFailsAgainAndAgainIsTriedLessAndLessOftenThenParked() {
    crm.breakDown(Optional.of(new CrmException(CrmException.Kind.UNEXPECTED, "no such field")));
    connector.ring("odoo:invoice/1");
    Duration last = Duration.ZERO;
    for (int attempt = 1; attempt < 12; attempt++) {
      connector.work();
      Duration wait = Duration.between(clock.instant(), connector.rings.nextDue().orElseThrow());
      assertTrue(
          wait.compareTo(Duration.ofMinutes(66)) <= 0 && wait.compareTo(Duration.ofSeconds(2)) >= 0,
          "attempt %d waits %s after %s".formatted(attempt, wait, last));
      assertEquals(attempt, connector.rings.list(InboxDesk.State.WAITING, 1).get(0).attempts());
      clock.advance(wait);
      last = wait;
    }
    connector.work();
    assertEquals(Map.of("parked", 1L), connector.rings.counts());
    assertEquals("no such field", connector.rings.parked().get(0).error());
    assertTrue(last.compareTo(Duration.ofMinutes(20)) > 0, "last it waited " + last);
  }

  @Test
  void aDeletedInvoiceIsTakenBackByTheSweep() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    connector.ring("odoo:invoice/1");
    connector.work();
    crm.delete(INVOICE);
    var unused = connector.catchUp.sweep(crm);
    connector.work();
    assertEquals(
        "2026-11 in 2026-11 earned -100.00: was 100.00, is 0; odoo:invoice/1 was deleted",
        booked("2026-11").get(1));
    assertEquals("0.00", crm.field(INVOICE).earned().toDecimalString());
    assertEquals("no commission", crm.field(INVOICE).explanation());
  }

  @Test
  void everyInvoiceIsCreditedOrListed() {
    crm.put(posted("1", "anna", "1000.00", "2026-11-05"));
    crm.put(Books.draft("2", "anna", "1000.00", "2026-11-05"));
    crm.put(posted("3", null, "1000.00", "2026-11-05"));
    crm.put(posted("4", "stranger", "1000.00", "2026-11-05"));
    var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
    assertEquals(
        List.of("invoice:odoo:invoice/2/1", "invoice:odoo:invoice/3/1", "invoice:odoo:invoice/4/1"),
        connector.statements.uncredited().stream().map(line -> line.transaction()).toList());

    crm.put(posted("2", "anna", "1000.00", "2026-11-05"));
    crm.put(posted("3", "ben", "1000.00", "2026-11-05"));
    unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
    assertEquals(
        List.of("invoice:odoo:invoice/4/1"),
        connector.statements.uncredited().stream().map(line -> line.transaction()).toList());
  }

  @Test
  void catchingUpTwiceChangesNothingTheSecondTime() {
    for (int i = 1; i <= 10; i++) {
      crm.put(posted("" + i, i % 2 == 0 ? "anna" : "ben", i + "00.00", "2026-10-0" + (i % 9 + 1)));
    }
    assertTrue(connector.catchUp.run(crm, CatchUpProgress.NONE).settled().booked() > 0);
    connector.work();
    List<LedgerEntry> once = connector.ledger.after(0, 1000);
    int written = crm.fieldChanges();

    connector.cursors.forget("odoo");
    assertEquals(0, connector.catchUp.run(crm, CatchUpProgress.NONE).changed());
    connector.settlement.markEverybody();
    assertEquals(0, connector.settlement.settleDue(settled -> {}).booked());
    connector.work();
    assertEquals(once, connector.ledger.after(0, 1000));
    assertEquals(written, crm.fieldChanges());
  }
}
