package org.commissionconnector.event;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DueRows;
import org.commissionconnector.store.StoredJson;
import org.commissionconnector.store.Times;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import org.commissionconnector.webhook.InboxDesk.State;
import org.commissionconnector.webhook.Ring;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rings in a table. */
public final class JdbcRings implements Rings {
  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private static final DueRows ROWS = new DueRows("inbox");

  private final Database database;

  public JdbcRings(Database database) {
    this.database = database;
  }

  @Override
  public void append(List<Ring> rings) {
    int[] unused =
        database.inTransactionSoon(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                  INSERT INTO inbox (source, ring_key, record, event, attributes, received_at,
                                     state, next_attempt)
                  VALUES (:source, :key, :record, :event, :attributes, :at, 'waiting', :at)
                  ON CONFLICT (source, ring_key) WHERE state = 'waiting' DO UPDATE SET
                    event = excluded.event,
                    attributes = excluded.attributes,
                    received_at = excluded.received_at,
                    rings = inbox.rings + 1,
                    looks = 0,
                    next_attempt = CASE WHEN inbox.next_attempt < excluded.next_attempt
                      THEN inbox.next_attempt ELSE excluded.next_attempt END
                  """);
              for (Ring ring : rings) {
                batch
                    .bind("source", ring.source())
                    .bind("key", ring.key())
                    .bind("record", ring.record())
                    .bind("event", ring.event())
                    .bind("attributes", StoredJson.sorted(new TreeMap<>(ring.attributes())))
                    .bind("at", Times.text(ring.receivedAt()))
                    .add();
              }
              return batch.execute();
            });
  }

  @Override
  public Optional<DueRing> take(Instant now, Duration lease) {
    if (database.read(handle -> oldestDue(handle, now, lease)).isEmpty()) {
      return Optional.empty();
    }
    return database.inTurn(
        handle -> {
          Optional<DueRing> oldest = oldestDue(handle, now, lease);
          while (oldest.isPresent()
              && !ROWS.lease(handle, oldest.get().id(), now, oldest.get().leaseUntil())) {
            oldest = oldestDue(handle, now, lease);
          }
          return oldest;
        });
  }

  /** Passes over rings of a record that somebody works on. */
  private static Optional<DueRing> oldestDue(Handle handle, Instant now, Duration lease) {
    return handle
        .createQuery(
            """
            SELECT * FROM inbox WHERE %s
              AND NOT EXISTS (
                SELECT 1 FROM inbox AS other
                WHERE other.source = inbox.source AND other.record = inbox.record
                  AND other.state = 'working' AND other.id <> inbox.id)
            ORDER BY next_attempt, id LIMIT 1
            """
                .formatted(DueRows.ARE_DUE))
        .bind("now", Times.text(now))
        .map((row, context) -> due(row, now.plus(lease).truncatedTo(ChronoUnit.MILLIS)))
        .findOne();
  }

  private static DueRing due(ResultSet row, Instant leaseUntil) throws SQLException {
    boolean isTakenOver = row.getString("state").equals("working");
    return new DueRing(
        row.getLong("id"),
        ring(row),
        row.getInt("attempts") + (isTakenOver ? 1 : 0),
        row.getInt("looks"),
        leaseUntil,
        isTakenOver);
  }

  private static Ring ring(ResultSet row) throws SQLException {
    return new Ring(
        row.getString("source"),
        row.getString("ring_key"),
        row.getString("record"),
        row.getString("event"),
        StoredJson.read(row.getString("attributes"), ATTRIBUTES),
        Times.instant(row.getString("received_at")));
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(ROWS::next);
  }

  @Override
  public void done(DueRing ring, Instant at) {
    finish(ring, "done", at, null);
  }

  @Override
  public void park(DueRing ring, Instant at, String error) {
    finish(ring, "parked", at, error);
  }

  private void finish(DueRing ring, String state, Instant at, @Nullable String error) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      UPDATE inbox SET state = :state, finished_at = :at, lease_until = NULL,
                        last_error = COALESCE(:error, last_error)
                      WHERE id = :id AND state = 'working' AND lease_until = :lease
                      """)
                  .bind("id", ring.id())
                  .bind("state", state)
                  .bind("at", Times.text(at))
                  .bind("error", error)
                  .bind("lease", Times.text(ring.leaseUntil()))
                  .execute();
        });
  }

  @Override
  public void lookAgain(DueRing ring, Instant at) {
    waitAgain(ring, at, ring.attempts(), ring.looks() + 1, null);
  }

  @Override
  public void retry(DueRing ring, Instant at, String error) {
    waitAgain(ring, at, ring.attempts() + 1, ring.looks(), error);
  }

  /** A newer ring of the same key that waits already takes this one in. */
  private void waitAgain(
      DueRing ring, Instant at, int attempts, int looks, @Nullable String error) {
    database.useTransaction(
        handle -> {
          int waits =
              handle
                  .createUpdate(
                      """
                      UPDATE inbox SET state = 'waiting', next_attempt = :at, lease_until = NULL,
                        attempts = :attempts, looks = :looks, last_error = :error
                      WHERE id = :id AND state = 'working' AND lease_until = :lease
                        AND NOT EXISTS (
                        SELECT 1 FROM inbox AS newer
                        WHERE newer.source = inbox.source AND newer.ring_key = inbox.ring_key
                          AND newer.state = 'waiting')
                      """)
                  .bind("id", ring.id())
                  .bind("at", Times.text(at))
                  .bind("attempts", attempts)
                  .bind("looks", looks)
                  .bind("error", error)
                  .bind("lease", Times.text(ring.leaseUntil()))
                  .execute();
          if (waits == 0) {
            finish(ring, "done", at, error);
          }
        });
  }

  @Override
  public boolean replay(long id, Instant now) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE inbox SET state = 'waiting', next_attempt = :now, attempts = 0,
                          looks = 0, finished_at = NULL
                        WHERE id = :id AND state IN ('parked', 'waiting') AND NOT EXISTS (
                          SELECT 1 FROM inbox AS newer
                          WHERE newer.source = inbox.source AND newer.ring_key = inbox.ring_key
                            AND newer.state = 'waiting' AND newer.id <> inbox.id)
                        """)
                    .bind("id", id)
                    .bind("now", Times.text(now))
                    .execute()
                > 0);
  }

  @Override
  public boolean drop(long id) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM inbox WHERE id = :id AND state IN ('parked', 'waiting')")
                    .bind("id", id)
                    .execute()
                > 0);
  }

  @Override
  public List<KeptRing> list(State state, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM inbox WHERE state = :state ORDER BY id LIMIT :limit")
                .bind("state", state.word())
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
  }

  @Override
  public Optional<KeptRing> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM inbox WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> kept(row))
                .findOne());
  }

  private static KeptRing kept(ResultSet row) throws SQLException {
    return new KeptRing(
        row.getLong("id"),
        ring(row),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("last_error")),
        Times.instant(row.getString("next_attempt")));
  }

  @Override
  public Optional<Instant> oldestWaiting() {
    return database.readSoon(
        handle ->
            Optional.ofNullable(
                    handle
                        .createQuery("SELECT MIN(received_at) FROM inbox WHERE state = 'waiting'")
                        .mapTo(String.class)
                        .one())
                .map(Times::instant));
  }

  @Override
  public List<Parked> parked() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM inbox WHERE state = 'parked' ORDER BY id")
                .map(
                    (row, context) ->
                        new Parked(
                            row.getLong("id"),
                            ring(row),
                            row.getInt("attempts"),
                            row.getString("last_error"),
                            Times.instant(row.getString("finished_at"))))
                .list());
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    database.readSoon(
        handle -> {
          handle
              .createQuery("SELECT state, COUNT(*) FROM inbox GROUP BY state ORDER BY state")
              .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
              .forEach(before -> {});
          return counts;
        });
    return counts;
  }

  @Override
  public int forgetDone(Instant before) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM inbox WHERE state = 'done' AND finished_at < :before")
                .bind("before", Times.text(before))
                .execute());
  }
}
