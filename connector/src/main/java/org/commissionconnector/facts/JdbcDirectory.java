package org.commissionconnector.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.store.Database;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The directory in a table. */
final class JdbcDirectory implements DirectoryStore {
  private final Database database;

  JdbcDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind) {
    return database.read(
        handle ->
            rows(
                handle
                    .createQuery("SELECT id, content FROM directory WHERE kind = :kind ORDER BY id")
                    .bind("kind", kind.word())));
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind, String connection) {
    return database.read(
        handle ->
            rows(
                handle
                    .createQuery(
                        """
                        SELECT id, content FROM directory
                        WHERE kind = :kind AND connection = :connection ORDER BY id
                        """)
                    .bind("kind", kind.word())
                    .bind("connection", connection)));
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind, Collection<String> ids) {
    Map<String, String> found = new LinkedHashMap<>();
    database.read(
        handle -> {
          Database.inParts(
              ids,
              part ->
                  found.putAll(
                      rows(
                          handle
                              .createQuery(
                                  """
                                  SELECT id, content FROM directory
                                  WHERE kind = :kind AND id IN (<ids>) ORDER BY id
                                  """)
                              .bind("kind", kind.word())
                              .bindList("ids", part))));
          return found;
        });
    return found;
  }

  private static Map<String, String> rows(Query query) {
    Map<String, String> rows = new LinkedHashMap<>();
    query
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    return rows;
  }

  @Override
  public void changeDirectory(
      DirectoryKind kind, String connection, Map<String, String> rows, Set<String> removed) {
    database.useTransaction(
        handle -> {
          PreparedBatch put =
              handle.prepareBatch(
                  """
                  INSERT INTO directory (kind, id, connection, content)
                  VALUES (:kind, :id, :connection, :content)
                  ON CONFLICT (kind, id)
                  DO UPDATE SET connection = excluded.connection, content = excluded.content
                  """);
          rows.forEach(
              (id, content) ->
                  put.bind("kind", kind.word())
                      .bind("id", id)
                      .bind("connection", connection)
                      .bind("content", content)
                      .add());
          Database.execute(put);
          PreparedBatch drop =
              handle.prepareBatch(
                  """
                  DELETE FROM directory
                  WHERE kind = :kind AND id = :id AND connection = :connection
                  """);
          removed.forEach(
              id ->
                  drop.bind("kind", kind.word())
                      .bind("id", id)
                      .bind("connection", connection)
                      .add());
          Database.execute(drop);
        });
  }
}
