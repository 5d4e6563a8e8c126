package org.commissionconnector.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult.Problem;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.StoredJson;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Uncredited lines and problems in tables. */
final class JdbcFindings {
  private final Database database;

  JdbcFindings(Database database) {
    this.database = database;
  }

  List<Uncredited> uncredited() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT transaction_id, reason FROM uncredited ORDER BY transaction_id")
                .map(
                    (row, context) ->
                        new Uncredited(
                            row.getString(1), StoredJson.read(row.getString(2), Message.class)))
                .list());
  }

  List<Problem> problems() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT record, path, message FROM problem
                    ORDER BY record, path, message
                    """)
                .map((row, context) -> problem(row))
                .list());
  }

  private static Problem problem(ResultSet row) throws SQLException {
    String path = row.getString("path");
    return new Problem(
        row.getString("record"),
        path.isEmpty() ? null : path,
        StoredJson.read(row.getString("message"), Message.class));
  }

  void replaceUncredited(Set<String> records, Map<String, String> recordOf, List<Uncredited> now) {
    database.useTransaction(
        handle -> {
          PreparedBatch drop = handle.prepareBatch("DELETE FROM uncredited WHERE ref = :ref");
          records.forEach(ref -> drop.bind("ref", ref).add());
          Database.execute(drop);
          PreparedBatch put =
              handle.prepareBatch(
                  """
                  INSERT INTO uncredited (transaction_id, ref, reason)
                  VALUES (:transaction, :ref, :reason)
                  ON CONFLICT (transaction_id)
                  DO UPDATE SET ref = excluded.ref, reason = excluded.reason
                  """);
          for (Uncredited line : now) {
            put.bind("transaction", line.transaction())
                .bind("ref", recordOf.get(line.transaction()))
                .bind("reason", StoredJson.asGiven(line.reason()))
                .add();
          }
          Database.execute(put);
        });
  }

  void replaceProblems(Set<String> scopes, List<ScopedProblem> now) {
    database.useTransaction(
        handle -> {
          PreparedBatch drop = handle.prepareBatch("DELETE FROM problem WHERE scope = :scope");
          scopes.forEach(scope -> drop.bind("scope", scope).add());
          Database.execute(drop);
          PreparedBatch put =
              handle.prepareBatch(
                  """
                  INSERT INTO problem (scope, record, path, message)
                  VALUES (:scope, :record, :path, :message)
                  ON CONFLICT (scope, record, path, message) DO NOTHING
                  """);
          now.forEach(
              scoped -> {
                Problem problem = scoped.problem();
                String path = problem.path();
                put.bind("scope", scoped.scope())
                    .bind("record", problem.record())
                    .bind("path", path == null ? "" : path)
                    .bind("message", StoredJson.asGiven(problem.message()))
                    .add();
              });
          Database.execute(put);
        });
  }
}
