package org.commissionconnector.writeback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DueRows;
import org.commissionconnector.store.StoredJson;
import org.commissionconnector.store.Times;

/** The outbox in a table. */
public final class JdbcOutbox implements Outbox {
  private static final String RESULT = "result";
  private static final String NOTICE = "notice";
  private static final DueRows ROWS = new DueRows("outbox");

  private final Database database;
  private final Clock clock;

  public JdbcOutbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean leave(CommissionResult result, Instant at) {
    String content = StoredJson.asGiven(result);
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO outbox (kind, message_key, connection, content, hash, state,
                                            next_attempt, left_at)
                        VALUES ('result', :key, :connection, :content, :hash, 'waiting', :at, :at)
                        ON CONFLICT (message_key) DO UPDATE SET
                          content = excluded.content,
                          hash = excluded.hash,
                          attempts = 0,
                          last_error = NULL,
                          next_attempt = excluded.next_attempt,
                          left_at = excluded.left_at,
                          state = CASE
                            WHEN outbox.state = 'working' THEN 'working'
                            WHEN outbox.written_hash = excluded.hash THEN 'sent'
                            ELSE 'waiting' END
                        WHERE outbox.hash <> excluded.hash
                        """)
                    .bind("key", result.key())
                    .bind("connection", result.ref().connection())
                    .bind("content", content)
                    .bind("hash", StoredJson.hash(content))
                    .bind("at", Times.text(at))
                    .execute()
                > 0);
  }

  @Override
  public boolean tell(Notice notice) {
    String content = StoredJson.asGiven(StoredNotice.of(notice));
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO outbox (kind, message_key, connection, content, hash, state,
                                            next_attempt, left_at)
                        VALUES ('notice', :key, :connection, :content, :hash, 'waiting', :at, :at)
                        ON CONFLICT (message_key) DO NOTHING
                        """)
                    .bind("key", NOTICE + ":" + notice.key())
                    .bind("connection", notice.recipient().connection())
                    .bind("content", content)
                    .bind("hash", StoredJson.hash(content))
                    .bind("at", Times.text(clock.instant()))
                    .execute()
                > 0);
  }

  @Override
  public boolean knows(String key) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT 1 FROM outbox WHERE message_key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<Leased<CommissionResult>> takeResults(
      String connection, Instant now, int limit, Duration lease) {
    return take(
        RESULT,
        connection,
        now,
        limit,
        lease,
        content -> StoredJson.read(content, CommissionResult.class));
  }

  @Override
  public Optional<Leased<Notice>> takeNotice(String connection, Instant now, Duration lease) {
    return take(
            NOTICE,
            connection,
            now,
            1,
            lease,
            content -> StoredJson.read(content, StoredNotice.class).notice())
        .stream()
        .findFirst();
  }

  private <T> List<Leased<T>> take(
      String kind,
      String connection,
      Instant now,
      int limit,
      Duration lease,
      Function<String, T> read) {
    return database.inTransaction(
        handle -> {
          List<Leased<T>> due =
              handle
                  .createQuery(
                      """
                      SELECT id, content, hash, attempts, left_at FROM outbox
                      WHERE connection = :connection AND kind = :kind AND %s
                      ORDER BY next_attempt, id LIMIT :limit
                      """
                          .formatted(DueRows.ARE_DUE))
                  .bind("connection", connection)
                  .bind("kind", kind)
                  .bind("now", Times.text(now))
                  .bind("limit", limit)
                  .map((row, context) -> leased(row, read))
                  .list();
          return due.stream()
              .filter(message -> ROWS.lease(handle, message.id(), now, now.plus(lease)))
              .toList();
        });
  }

  private static <T> Leased<T> leased(ResultSet row, Function<String, T> read) throws SQLException {
    return new Leased<>(
        row.getLong("id"),
        read.apply(row.getString("content")),
        row.getString("hash"),
        row.getInt("attempts"),
        Times.instant(row.getString("left_at")));
  }

  @Override
  public void sent(Leased<?> message, boolean changed, Instant at) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      UPDATE outbox SET
                        state = CASE WHEN hash = :hash THEN 'sent' ELSE 'waiting' END,
                        written_hash = :hash, sent_at = :at, attempts = 0, last_error = NULL,
                        lease_until = NULL, changed = changed + :changed
                      WHERE id = :id
                      """)
                  .bind("id", message.id())
                  .bind("hash", message.hash())
                  .bind("at", Times.text(at))
                  .bind("changed", changed ? 1 : 0)
                  .execute();
        });
  }

  @Override
  public void retry(Leased<?> message, Instant at, String error) {
    failed(message, "waiting", at, error);
  }

  @Override
  public void park(Leased<?> message, Instant at, String error) {
    failed(message, "parked", at, error);
  }

  /**
   * What the CRM holds after a failure is not known, so the content is written again whatever it
   * is.
   */
  private void failed(Leased<?> message, String state, Instant at, String error) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      UPDATE outbox SET
                        state = CASE WHEN hash = :hash THEN :state ELSE 'waiting' END,
                        written_hash = NULL, next_attempt = :at, attempts = attempts + 1,
                        last_error = :error, lease_until = NULL
                      WHERE id = :id
                      """)
                  .bind("id", message.id())
                  .bind("hash", message.hash())
                  .bind("state", state)
                  .bind("at", Times.text(at))
                  .bind("error", error)
                  .execute();
        });
  }

  @Override
  public List<ParkedMessage> parked() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, kind, message_key, attempts, last_error FROM outbox
                    WHERE state = 'parked' ORDER BY id
                    """)
                .map(
                    (row, context) ->
                        new ParkedMessage(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getString("message_key"),
                            row.getInt("attempts"),
                            row.getString("last_error")))
                .list());
  }

  @Override
  public boolean replay(long id, Instant now) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE outbox SET state = 'waiting', attempts = 0, next_attempt = :now
                        WHERE id = :id AND state = 'parked'
                        """)
                    .bind("id", id)
                    .bind("now", Times.text(now))
                    .execute()
                > 0);
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(ROWS::next);
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  "SELECT kind, state, COUNT(*) FROM outbox GROUP BY kind, state ORDER BY kind, state")
              .map(
                  (row, context) ->
                      counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3)))
              .forEach(before -> {});
          return counts;
        });
    return counts;
  }
}
