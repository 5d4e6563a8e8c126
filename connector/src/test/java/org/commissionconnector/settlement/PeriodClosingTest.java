package org.commissionconnector.settlement;

import static org.commissionconnector.fake.Books.employee;
import static org.commissionconnector.fake.Books.paid;
import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.person;
import static org.commissionconnector.fake.Books.posted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.FlatTenPercent;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.ledger.Payout;
import org.commissionconnector.ledger.Payouts;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.JdbcAudit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class PeriodClosingTest {
  private static final RecordRef ONE = RecordRef.parse("odoo:invoice/1");
  private static final RecordRef TWO = RecordRef.parse("odoo:invoice/2");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock("2026-11-05T09:00:00Z");
  private final FakeCrm crm = new FakeCrm("odoo");

  @TempDir Path folder;
  private Database database;
  private TestConnector connector;

  PeriodClosingTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    connector = new TestConnector(database, crm, clock);
    crm.putDirectory(people(employee("anna", null), employee("ben", null)));
    crm.put(posted("1", "anna", "1000.00", "2026-10-03", paid("p", "1000.00", "2026-10-20")));
    crm.put(posted("2", "anna", "500.00", "2026-11-02", paid("p", "500.00", "2026-11-04")));
    sync();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theCrmShowsWhatWasPaidAndOnlyThat() {
    assertEquals("payable", crm.field(ONE).state());

    assertEquals(0, move("2026-10", PeriodState.LOCKED));
    assertEquals(0, move("2026-10", PeriodState.APPROVED));
    connector.work();
    assertEquals("payable", crm.field(ONE).state());
    int notices = crm.notices().size();

    assertEquals(1, move("2026-10", PeriodState.PAID));
    connector.work();

    assertEquals("paid", crm.field(ONE).state());
    assertEquals("paid", crm.field(ONE).rows().get(0).state());
    assertEquals("payable", crm.field(TWO).state());
    assertEquals(notices, crm.notices().size());
    assertEquals(
        List.of(
            "Eve period.locked flat 2026-10",
            "Eve period.approved flat 2026-10",
            "Eve period.paid flat 2026-10"),
        new JdbcAudit(database).lines());
  }

  @Test
  void aCorrectionAfterThePayoutIsPaidWithTheNextPeriodAndShownUntilThen() {
    close("2026-10");
    crm.put(posted("1", "anna", "1000.00", "2026-10-03"));
    sync();

    assertEquals(
        List.of(
            "2026-10 own 100.00 corrections 0.00 brought 0.00 payout 100.00 left 0.00",
            "2026-11 own 50.00 corrections -100.00 brought 0.00 payout 0.00 left -50.00"),
        payouts());
    assertEquals("0.00", crm.field(ONE).payable().toDecimalString());
    assertEquals("payable", crm.field(ONE).state());

    clock.set(Instant.parse("2026-12-05T09:00:00Z"));
    crm.put(posted("3", "anna", "900.00", "2026-12-01", paid("p", "900.00", "2026-12-02")));
    sync();
    assertEquals(
        "2026-12 own 90.00 corrections 0.00 brought -50.00 payout 40.00 left 0.00",
        payouts().get(2));
  }

  @Test
  void settlingAClosedPeriodAgainBooksNothing() {
    close("2026-10");
    long before = connector.ledger.after(0, 1000).size();

    connector.settlement.markEverybody();
    sync();

    assertEquals(before, connector.ledger.after(0, 1000).size());
  }

  @Test
  void ofTwoWhoCloseAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> lock = () -> move("2026-10", PeriodState.LOCKED);
      int refused = 0;
      for (Future<Integer> each : both.invokeAll(List.of(lock, lock))) {
        try {
          assertEquals(0, each.get());
        } catch (ExecutionException told) {
          refused++;
          assertEquals(
              ClosingException.class.getName()
                  + ": 2026-10 of plan flat is locked already by Eve at 2026-11-05T09:00:00Z and cannot"
                  + " become locked; it goes from open to locked to approved to paid, and may be"
                  + " reopened until it is paid",
              String.valueOf(told.getCause()));
        }
      }
      assertEquals(1, refused);
      assertEquals(1, connector.periods.moves(FlatTenPercent.PLAN, "2026-10").size());
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void whatCannotBeClosedIsRefusedWithTheReason() {
    assertEquals(
        "plan flat has no statement of '2026-13'; it has some of 2026-10 to 2026-11",
        refusal("flat", "2026-13", PeriodState.LOCKED));
    assertEquals("no plan 'flap' has a statement", refusal("flap", "2026-10", PeriodState.LOCKED));
    assertEquals(
        "2026-11 of plan flat is not over: it ends on 2026-11-30 and today is 2026-11-05; --early"
            + " locks it nevertheless, and what is earned after that is paid with the next period",
        refusal("flat", "2026-11", PeriodState.LOCKED));
    assertEquals(
        "2026-10 of plan flat is open and cannot become paid; it goes from open to locked to"
            + " approved to paid, and may be reopened until it is paid",
        refusal("flat", "2026-10", PeriodState.PAID));
    connector.settlement.markEverybody();
    assertEquals(
        "2026-10 of plan flat cannot be locked: 3 payees are not settled yet; run: commission sync",
        refusal("flat", "2026-10", PeriodState.LOCKED));
    assertEquals(List.of(), new JdbcAudit(database).lines());
  }

  @Test
  void whatIsEarnedAfterAnEarlyLockIsPaidWithTheNextPeriod() {
    assertEquals(
        0,
        connector.closing.move(
            FlatTenPercent.PLAN, "2026-11", PeriodState.LOCKED, true, "Eve", "payroll is early"));
    crm.put(posted("4", "anna", "200.00", "2026-11-05", paid("p", "200.00", "2026-11-05")));
    sync();

    assertEquals(
        "2026-12 own 0.00 corrections 20.00 brought 0.00 payout 20.00 left 0.00", payouts().get(2));
  }

  private void close(String period) {
    int unused = move(period, PeriodState.LOCKED);
    unused = move(period, PeriodState.APPROVED);
    unused = move(period, PeriodState.PAID);
    connector.work();
  }

  private int move(String period, PeriodState to) {
    return connector.closing.move(FlatTenPercent.PLAN, period, to, false, "Eve", "");
  }

  private String refusal(String plan, String period, PeriodState to) {
    return String.valueOf(
        assertThrows(
                ClosingException.class,
                () -> connector.closing.move(plan, period, to, false, "Eve", ""))
            .getMessage());
  }

  private void sync() {
    var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
    connector.work();
  }

  private List<String> payouts() {
    return new Payouts(new FiscalCalendar(1))
        .of(connector.ledger.totals()).stream()
            .filter(payout -> payout.payee().equals(person("anna")))
            .map(PeriodClosingTest::text)
            .toList();
  }

  private static String text(Payout payout) {
    return "%s own %s corrections %s brought %s payout %s left %s"
        .formatted(
            payout.period(),
            payout.own().toDecimalString(),
            payout.corrections().toDecimalString(),
            payout.broughtIn().toDecimalString(),
            payout.payout().toDecimalString(),
            payout.leftOver().toDecimalString());
  }
}
