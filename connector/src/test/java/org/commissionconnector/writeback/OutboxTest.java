package org.commissionconnector.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.store.Database;
import org.commissionconnector.writeback.Outbox.Leased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class OutboxTest {
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
  private final FakeCrm crm = new FakeCrm("odoo");

  @TempDir Path folder;
  private Database database;
  private Outbox outbox;
  private OutboxSender sender;

  OutboxTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    outbox = new JdbcOutbox(database, clock);
    sender =
        new OutboxSender(
            database,
            outbox,
            Map.of("odoo", crm),
            OutboxLimits.DEFAULT,
            SendListener.NONE,
            clock,
            new SplittableRandom(1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static CommissionResult result(int id, int cents) {
    RecordRef ref = RecordRef.parse("odoo:deal/" + id);
    Money money = Money.ofMinor(Currency.getInstance("EUR"), cents);
    return new CommissionResult(
        "result:" + ref, ref, money, money, "earned", "2026-11", "because", List.of());
  }

  private boolean leave(int id, int cents) {
    return outbox.leave(result(id, cents), clock.instant());
  }

  private List<Leased<CommissionResult>> take() {
    return outbox.takeResults("odoo", clock.instant(), 10, LEASE);
  }

  @Test
  void whatTheCrmHoldsIsNotWrittenAgain() {
    assertTrue(leave(1, 100));
    assertEquals(1, sender.sendDue());
    assertFalse(leave(1, 100));
    assertEquals(0, sender.sendDue());
    assertTrue(leave(1, 200));
    assertEquals(1, sender.sendDue());
    assertEquals(2, crm.fieldChanges());
  }

  @Test
  void aValueThatWentThereAndBackBeforeItWasSentIsNotWritten() {
    boolean unused = leave(1, 100);
    assertEquals(1, sender.sendDue());
    assertTrue(leave(1, 200));
    assertTrue(leave(1, 100));
    assertEquals(0, sender.sendDue());
    assertEquals(Map.of("result sent", 1L), outbox.counts());
  }

  @Test
  void aNewerValueLeftWhileTheOlderIsBeingSentIsSentNext() {
    boolean unused = leave(1, 100);
    Leased<CommissionResult> older = take().get(0);
    assertTrue(leave(1, 200));
    assertEquals(List.of(), take());
    outbox.sent(older, true, clock.instant());
    assertEquals(200, take().get(0).message().earned().minor());
  }

  @Test
  void whatASenderDiedWithIsTakenAgainAfterTheLease() {
    boolean unused = leave(1, 100);
    assertEquals(1, take().size());
    assertEquals(0, take().size());
    clock.advance(LEASE);
    assertEquals(1, take().size());
  }

  @Test
  void afterAFailureTheSameValueIsWrittenAgainSinceNobodyKnowsWhatArrived() {
    boolean unused = leave(1, 100);
    assertEquals(1, sender.sendDue());
    unused = leave(1, 200);
    outbox.retry(take().get(0), clock.instant(), "timeout");
    assertTrue(leave(1, 100));
    assertEquals(1, take().size());
  }

  @Test
  void aRecordThatRefusesIsParkedAndTheOthersAreWritten() {
    boolean unused = leave(1, 100);
    unused = leave(2, 100);
    crm.refuse(RecordRef.parse("odoo:deal/1"));
    assertEquals(2, sender.sendDue());
    assertEquals(1, crm.fieldChanges());
    Outbox.ParkedMessage parked = outbox.parked().get(0);
    assertEquals("result:odoo:deal/1", parked.key());
    assertEquals("the record is locked", parked.error());
    assertTrue(outbox.replay(parked.id(), clock.instant()));
    assertFalse(outbox.replay(parked.id(), clock.instant()));
  }

  @Test
  void anOutageIsWaitedForAndNeverParked() {
    boolean unused = leave(1, 100);
    crm.breakDown(Optional.of(new CrmException(CrmException.Kind.UNAVAILABLE, "refused")));
    for (int i = 0; i < 50; i++) {
      assertEquals(1, sender.sendDue());
      clock.advance(Duration.ofHours(1));
    }
    crm.breakDown(Optional.empty());
    assertEquals(1, sender.sendDue());
    assertEquals(1, crm.fieldChanges());
  }

  @Test
  void aWrongPasswordIsTriedTwelveTimesThenParked() {
    boolean unused = leave(1, 100);
    crm.breakDown(Optional.of(new CrmException(CrmException.Kind.REFUSED, "wrong password")));
    int tries = 0;
    while (outbox.parked().isEmpty()) {
      tries += sender.sendDue();
      clock.advance(Duration.ofHours(1));
    }
    assertEquals(12, tries);
    assertEquals("wrong password", outbox.parked().get(0).error());
  }

  @Test
  void aNoticeOfOneKeyIsSentOnce() {
    Notice notice =
        new Notice(
            "behind/7/2026-11",
            Notice.Kind.TASK,
            RecordRef.parse("odoo:person/7"),
            Optional.of(RecordRef.parse("odoo:deal/1")),
            "behind",
            "43%",
            Optional.empty());
    assertTrue(outbox.tell(notice));
    assertFalse(outbox.tell(notice));
    assertEquals(1, sender.sendDue());
    assertEquals(List.of(notice), crm.notices());
    assertFalse(outbox.tell(notice));
    assertEquals(0, sender.sendDue());
  }
}
