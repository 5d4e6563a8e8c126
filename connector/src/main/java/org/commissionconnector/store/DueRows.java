package org.commissionconnector.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Rows of a table that somebody works on when they are due. Each is {@code waiting} until its next
 * attempt, or {@code working} until its lease ends; who finds it then takes it over.
 *
 * @param table has {@code id, state, next_attempt, lease_until, attempts}
 */
public record DueRows(String table) {
  /** The condition under which a row may be taken at {@code :now}. */
  public static final String ARE_DUE =
      """
      state IN ('waiting', 'working') AND next_attempt <= :now
        AND (state = 'waiting' OR lease_until <= :now)
      """;

  /** Takes a row until the lease ends. False when somebody else was faster. */
  public boolean lease(Handle handle, long id, Instant now, Instant until) {
    return handle
            .createUpdate(
                """
                UPDATE %s SET lease_until = :until, state = 'working',
                  attempts = attempts + CASE WHEN state = 'working' THEN 1 ELSE 0 END
                WHERE id = :id AND (state = 'waiting'
                  OR (state = 'working' AND lease_until <= :now))
                """
                    .formatted(table))
            .bind("id", id)
            .bind("now", Times.text(now))
            .bind("until", Times.text(until))
            .execute()
        > 0;
  }

  /** When the next row is due; empty when none waits. */
  public Optional<Instant> next(Handle handle) {
    return Optional.ofNullable(
            handle
                .createQuery(
                    """
                    SELECT MIN(CASE WHEN state = 'working' THEN lease_until ELSE next_attempt END)
                    FROM %s WHERE state IN ('waiting', 'working')
                    """
                        .formatted(table))
                .mapTo(String.class)
                .one())
        .map(Times::instant);
  }
}
