package org.commissionconnector.store;

import java.time.Instant;
import java.util.List;

/** What was being worked on when a process ended. */
public final class JdbcLeases {
  private static final List<String> TABLES = List.of("inbox", "outbox");

  private final Database database;

  public JdbcLeases(Database database) {
    this.database = database;
  }

  /**
   * Ends every lease, so that what was at hand is taken over at once. Only for who knows that
   * nobody works on the database; answers how many there were.
   */
  public int endAll(Instant now) {
    return database.inTransaction(
        handle -> {
          int ended = 0;
          for (String table : TABLES) {
            ended +=
                handle
                    .createUpdate(
                        "UPDATE %s SET lease_until = :now WHERE state = 'working'".formatted(table))
                    .bind("now", Times.text(now))
                    .execute();
          }
          return ended;
        });
  }
}
