package org.commissionconnector.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commissionconnector.event.Rings.DueRing;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.webhook.Inbox.InboxUnavailableException;
import org.commissionconnector.webhook.InboxDesk;
import org.commissionconnector.webhook.Ring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RingsTest {
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Rings rings;

  RingsTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    rings = new JdbcRings(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Ring ring(String key, String event) {
    return new Ring("odoo", key, event, Map.of("_id", key), clock.instant());
  }

  private Optional<DueRing> take() {
    return rings.take(clock.instant(), LEASE);
  }

  @Test
  void theOldestDueRingComesFirst() {
    rings.append(List.of(ring("1", "a"), ring("2", "a")));
    clock.advance(Duration.ofSeconds(1));
    rings.append(List.of(ring("3", "a")));
    List<String> keys = new ArrayList<>();
    for (Optional<DueRing> due = take(); due.isPresent(); due = take()) {
      keys.add(due.get().ring().key());
    }
    assertEquals(List.of("1", "2", "3"), keys);
  }

  @Test
  void aRingAsItWasKeptComesBack() {
    rings.append(List.of(ring("deal-won/crm.lead/54", "deal-won")));
    assertEquals(ring("deal-won/crm.lead/54", "deal-won"), take().orElseThrow().ring());
  }

  @Test
  void onlyRingsThatStillWaitAreMerged() {
    rings.append(List.of(ring("1", "a"), ring("1", "b")));
    assertEquals(Map.of("waiting", 1L), rings.counts());
    DueRing working = take().orElseThrow();
    assertEquals("b", working.ring().event());
    rings.append(List.of(ring("1", "c")));
    assertEquals(Map.of("waiting", 1L, "working", 1L), rings.counts());
    rings.done(working, clock.instant());
    assertEquals("c", take().orElseThrow().ring().event());
  }

  @Test
  void aFailedRingIsTakenInByANewerOneOfItsKey() {
    rings.append(List.of(ring("1", "a")));
    DueRing failed = take().orElseThrow();
    rings.append(List.of(ring("1", "b")));
    rings.retry(failed, clock.instant(), "timeout");
    assertEquals(Map.of("done", 1L, "waiting", 1L), rings.counts());
  }

  @Test
  void aRetriedRingWaitsForItsTimeAndRemembersItsFailures() {
    rings.append(List.of(ring("1", "a")));
    rings.retry(take().orElseThrow(), clock.instant().plusSeconds(5), "timeout");
    assertEquals(Optional.empty(), take());
    assertEquals(Optional.of(clock.instant().plusSeconds(5)), rings.nextDue());
    clock.advance(Duration.ofSeconds(5));
    assertEquals(1, take().orElseThrow().attempts());
  }

  @Test
  void whatAWorkerDiedWithIsTakenAgainAfterTheLease() {
    rings.append(List.of(ring("1", "a")));
    assertTrue(take().isPresent());
    assertEquals(Optional.empty(), take());
    clock.advance(LEASE);
    assertTrue(take().isPresent());
  }

  @Test
  void ringsOfOneRecordAreWorkedOnOneAfterAnotherAndOthersBetween() {
    rings.append(List.of(about("7", "won"), about("7", "lost"), about("8", "won")));
    DueRing first = take().orElseThrow();
    DueRing second = take().orElseThrow();
    assertEquals("won/7", first.ring().key());
    assertEquals("won/8", second.ring().key());
    assertEquals(Optional.empty(), take());
    rings.done(first, clock.instant());
    assertEquals("lost/7", take().orElseThrow().ring().key());
  }

  private Ring about(String record, String event) {
    return new Ring("odoo", event + "/" + record, record, event, Map.of(), clock.instant());
  }

  @Test
  void whoComesBackAfterItsLeaseChangesNothing() {
    rings.append(List.of(ring("1", "a")));
    DueRing late = take().orElseThrow();
    clock.advance(LEASE);
    DueRing other = take().orElseThrow();
    assertTrue(other.isTakenOver());
    assertEquals(1, other.attempts());
    rings.done(late, clock.instant());
    rings.retry(late, clock.instant(), "late");
    assertEquals(Map.of("working", 1L), rings.counts());
    rings.done(other, clock.instant());
    assertEquals(Map.of("done", 1L), rings.counts());
  }

  @Test
  void manyTakersNeverGetTheSameRingNorTwoOfOneRecord() throws Exception {
    List<Ring> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(about(String.valueOf(i % 20), "event" + i));
    }
    rings.append(all);
    java.util.Set<String> atWork = java.util.concurrent.ConcurrentHashMap.newKeySet();
    java.util.Set<Long> done = java.util.concurrent.ConcurrentHashMap.newKeySet();
    ExecutorService takers = Executors.newFixedThreadPool(4);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ends.add(
          takers.submit(
              () -> {
                while (done.size() < all.size()) {
                  take()
                      .ifPresent(
                          due -> {
                            assertTrue(atWork.add(due.ring().record()), "two at once");
                            atWork.remove(due.ring().record());
                            rings.done(due, clock.instant());
                            assertTrue(done.add(due.id()), "twice");
                          });
                }
              }));
    }
    for (Future<?> end : ends) {
      Object unused = end.get();
    }
    takers.shutdown();
    assertEquals(Map.of("done", 60L), rings.counts());
  }

  @Test
  void aPersonRetriesAndDropsAndTheAuditTellsWho() {
    rings.append(List.of(about("7", "won"), about("8", "won")));
    rings.park(take().orElseThrow(), clock.instant(), "poison");
    rings.retry(take().orElseThrow(), clock.instant().plusSeconds(3600), "timeout");
    JdbcAudit audit = new JdbcAudit(database);
    RingDesk desk = new RingDesk(database, rings, audit, clock, () -> {});
    InboxDesk.KeptRing parked = desk.list(InboxDesk.State.PARKED, 10).get(0);
    InboxDesk.KeptRing waiting = desk.list(InboxDesk.State.WAITING, 10).get(0);
    assertEquals(Optional.of("poison"), parked.error());
    assertEquals(Optional.of(parked), desk.show(parked.id()));
    assertTrue(desk.retry(waiting.id(), "anna"));
    assertEquals(waiting.id(), take().orElseThrow().id());
    assertFalse(desk.drop(waiting.id(), "anna"), "it is at work");
    assertTrue(desk.drop(parked.id(), "anna"));
    assertFalse(desk.drop(parked.id(), "anna"));
    assertEquals(Optional.empty(), desk.show(parked.id()));
    List<String> lines = audit.lines();
    assertEquals(2, lines.size());
    assertEquals("anna inbox.retry " + waiting.id(), lines.get(0));
    assertTrue(lines.get(1).startsWith("anna inbox.drop KeptRing[id=" + parked.id()), lines.get(1));
  }

  @Test
  void aParkedRingWaitsForAPersonAndCanBeReplayed() {
    rings.append(List.of(ring("1", "a")));
    rings.park(take().orElseThrow(), clock.instant(), "no such model");
    Rings.Parked parked = rings.parked().get(0);
    assertEquals("no such model", parked.error());
    assertEquals(Optional.empty(), take());
    assertTrue(rings.replay(parked.id(), clock.instant()));
    assertFalse(rings.replay(parked.id() + 1, clock.instant()));
    assertEquals(0, take().orElseThrow().attempts());
  }

  @Test
  void doneRingsAreForgottenAfterTheirTimeAndParkedOnesNever() {
    rings.append(List.of(ring("1", "a"), ring("2", "a")));
    rings.done(take().orElseThrow(), clock.instant());
    rings.park(take().orElseThrow(), clock.instant(), "poison");
    assertEquals(0, rings.forgetDone(clock.instant()));
    assertEquals(1, rings.forgetDone(clock.instant().plusMillis(1)));
    assertEquals(Map.of("parked", 1L), rings.counts());
  }

  @Test
  void ringsThatComeDuringACommitAreTheNextGroup() throws InterruptedException, ExecutionException {
    CountDownLatch firstHasBegun = new CountDownLatch(1);
    CountDownLatch othersCame = new CountDownLatch(1);
    List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    GroupCommitInbox inbox =
        new GroupCommitInbox(
            group -> {
              firstHasBegun.countDown();
              await(othersCame);
              groups.add(group.size());
              rings.append(group);
            },
            () -> {});
    ExecutorService callers = Executors.newFixedThreadPool(16);
    List<Future<?>> appends = new ArrayList<>();
    Ring first = ring("first", "a");
    appends.add(callers.submit(() -> inbox.append(List.of(first))));
    await(firstHasBegun);
    for (int i = 0; i < 15; i++) {
      Ring ring = ring("key" + i, "a");
      appends.add(callers.submit(() -> inbox.append(List.of(ring))));
    }
    while (inbox.queued() < 15) {
      Thread.onSpinWait();
    }
    othersCame.countDown();
    for (Future<?> append : appends) {
      Object unused = append.get();
    }
    callers.shutdown();
    assertEquals(List.of(1, 15), groups);
    assertEquals(Map.of("waiting", 16L), rings.counts());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aRingThatCannotBeKeptIsRefusedNotLost() {
    GroupCommitInbox inbox = new GroupCommitInbox(rings::append, () -> {});
    Ring ring = ring("1", "a");
    database.close();
    assertThrows(InboxUnavailableException.class, () -> inbox.append(List.of(ring)));
  }
}
