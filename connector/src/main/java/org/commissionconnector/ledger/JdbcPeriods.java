package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Times;

/** Moves of periods in a table that is only ever added to. */
public final class JdbcPeriods implements Periods {
  private final Database database;

  public JdbcPeriods(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, PeriodState> states(String plan) {
    Map<String, PeriodState> states = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT period, state FROM period_move AS move
                  WHERE plan = :plan AND id = (
                    SELECT MAX(id) FROM period_move
                    WHERE plan = move.plan AND period = move.period)
                  ORDER BY period
                  """)
              .bind("plan", plan)
              .map(
                  (row, context) ->
                      states.put(
                          row.getString("period"),
                          PeriodState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
              .forEach(before -> {});
          return states;
        });
    return states;
  }

  @Override
  public List<Move> moves(String plan, String period) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT state, who, why, at FROM period_move
                    WHERE plan = :plan AND period = :period ORDER BY id
                    """)
                .bind("plan", plan)
                .bind("period", period)
                .map(
                    (row, context) ->
                        new Move(
                            PeriodState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                            row.getString("who"),
                            row.getString("why"),
                            Times.instant(row.getString("at"))))
                .list());
  }

  @Override
  public void move(String plan, String period, PeriodState to, String who, String why, Instant at) {
    database.useTransaction(
        handle -> {
          PeriodState now = state(plan, period);
          if (!now.mayBecome(to)) {
            throw new IllegalStateException(
                "period %s of plan %s is %s and cannot become %s; it goes from open to locked to"
                        .formatted(period, plan, now.word(), to.word())
                    + " approved to paid, and may be reopened until it is paid");
          }
          int unused =
              handle
                  .createUpdate(
                      """
                      INSERT INTO period_move (plan, period, state, who, why, at)
                      VALUES (:plan, :period, :state, :who, :why, :at)
                      """)
                  .bind("plan", plan)
                  .bind("period", period)
                  .bind("state", to.word())
                  .bind("who", who)
                  .bind("why", why)
                  .bind("at", Times.text(at))
                  .execute();
        });
  }
}
