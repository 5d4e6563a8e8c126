package org.commissionconnector.event;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.webhook.Inbox;
import org.commissionconnector.webhook.Ring;

/** Measures group commit against one commit for each ring, on SQLite, in turns. */
public final class GroupCommitBench {
  private static final int ROUNDS = 5;
  private static final long NANOS = 2_000_000_000L;
  private static final String BODY = "x".repeat(2_000);
  private static final AtomicLong NEXT = new AtomicLong();

  private GroupCommitBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("bench");
    try (Database database = Database.open(DatabaseAddress.sqlite(folder.resolve("bench.db")))) {
      Rings rings = new JdbcRings(database);
      Inbox group = new GroupCommitInbox(rings, () -> {});
      for (int callers : List.of(32, 1)) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
          double one = perSecond(rings::append, callers);
          double many = perSecond(group, callers);
          out.printf(
              Locale.ROOT, "%d callers: one each %.0f/s, group %.0f/s%n", callers, one, many);
          if (round > 0) {
            ratios.add(many / one);
          }
        }
        ratios.sort(null);
        out.printf(
            Locale.ROOT,
            "bench: group-commit/one-each-%d %.2f%n",
            callers,
            ratios.get(ratios.size() / 2));
      }
    }
  }

  private static double perSecond(Inbox inbox, int callers) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long begin = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() - begin < NANOS) {
                  inbox.append(List.of(ring()));
                  done.incrementAndGet();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.get() * 1e9 / (System.nanoTime() - begin);
  }

  private static Ring ring() {
    String id = String.valueOf(NEXT.incrementAndGet());
    return new Ring("odoo", id, "won", Map.of("_id", id, "text", BODY), Instant.EPOCH);
  }
}
