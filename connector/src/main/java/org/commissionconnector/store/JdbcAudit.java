package org.commissionconnector.store;

import java.time.Instant;
import java.util.List;

/** Who did what, when. It only grows. */
public final class JdbcAudit {
  private final Database database;

  public JdbcAudit(Database database) {
    this.database = database;
  }

  /**
   * Writes one line down, within the transaction of what it is about.
   *
   * @param what a word or two: {@code inbox.drop}
   * @param detail what it was done to
   */
  public void write(Instant at, String who, String what, String detail) {
    database.useTransaction(
        handle -> {
          int unused =
              handle
                  .createUpdate(
                      """
                      INSERT INTO audit (at, who, what, detail)
                      VALUES (:at, :who, :what, :detail)
                      """)
                  .bind("at", Times.text(at))
                  .bind("who", who)
                  .bind("what", what)
                  .bind("detail", detail)
                  .execute();
        });
  }

  /** The oldest first: {@code anna inbox.drop odoo ...}. */
  public List<String> lines() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT who, what, detail FROM audit ORDER BY id")
                .map(
                    (row, context) ->
                        "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }
}
