package org.commissionconnector.settlement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.StoredJson;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Marked payees in tables. */
public final class JdbcDueSettlements implements DueSettlements {
  private final Database database;

  public JdbcDueSettlements(Database database) {
    this.database = database;
  }

  @Override
  public void mark(Set<String> payees, Map<RecordRef, Message> changes) {
    database.useTransaction(
        handle -> {
          PreparedBatch marks =
              handle.prepareBatch(
                  """
                  INSERT INTO due_settlement (payee) VALUES (:payee) ON CONFLICT (payee) DO NOTHING
                  """);
          payees.forEach(payee -> marks.bind("payee", payee).add());
          Database.execute(marks);
          PreparedBatch whys =
              handle.prepareBatch(
                  """
                  INSERT INTO due_change (ref, why) VALUES (:ref, :why)
                  ON CONFLICT (ref) DO UPDATE SET why = excluded.why
                  """);
          changes.forEach(
              (ref, why) ->
                  whys.bind("ref", ref.toString()).bind("why", StoredJson.asGiven(why)).add());
          Database.execute(whys);
        });
  }

  @Override
  public Set<String> some(int limit) {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery("SELECT payee FROM due_settlement ORDER BY payee LIMIT :limit")
                    .bind("limit", limit)
                    .mapTo(String.class)
                    .list()));
  }

  @Override
  public long count() {
    return database.read(
        handle ->
            handle.createQuery("SELECT COUNT(*) FROM due_settlement").mapTo(Long.class).one());
  }

  @Override
  public Map<String, Message> changes() {
    Map<String, Message> changes = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery("SELECT ref, why FROM due_change ORDER BY ref")
              .map(
                  (row, context) ->
                      changes.put(
                          row.getString(1), StoredJson.read(row.getString(2), Message.class)))
              .forEach(before -> {});
          return changes;
        });
    return changes;
  }

  @Override
  public void settled(Set<String> payees) {
    database.useTransaction(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch("DELETE FROM due_settlement WHERE payee = :payee");
          payees.forEach(payee -> batch.bind("payee", payee).add());
          Database.execute(batch);
          int unused =
              handle.execute(
                  "DELETE FROM due_change WHERE NOT EXISTS (SELECT 1 FROM due_settlement)");
        });
  }
}
