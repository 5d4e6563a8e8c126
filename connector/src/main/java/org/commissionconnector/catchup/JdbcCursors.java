package org.commissionconnector.catchup;

import java.time.Instant;
import java.util.Optional;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Times;

/** Cursors in a table. */
public final class JdbcCursors implements Cursors {
  private final Database database;

  public JdbcCursors(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> cursor(String connection) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT value FROM cursor WHERE connection = :connection")
                .bind("connection", connection)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void keep(String connection, String cursor, Instant at) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      INSERT INTO cursor (connection, value, kept_at)
                      VALUES (:connection, :value, :at)
                      ON CONFLICT (connection)
                      DO UPDATE SET value = excluded.value, kept_at = excluded.kept_at
                      """)
                  .bind("connection", connection)
                  .bind("value", cursor)
                  .bind("at", Times.text(at))
                  .execute();
        });
  }

  @Override
  public void forget(String connection) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate("DELETE FROM cursor WHERE connection = :connection")
                  .bind("connection", connection)
                  .execute();
        });
  }
}
