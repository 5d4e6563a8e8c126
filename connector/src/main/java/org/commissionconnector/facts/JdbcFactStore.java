package org.commissionconnector.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Facts in tables. */
public final class JdbcFactStore implements FactStore {
  private final Database database;
  private final JdbcFactLinks links;
  private final JdbcDirectory directory;

  public JdbcFactStore(Database database) {
    this.database = database;
    this.links = new JdbcFactLinks(database);
    this.directory = new JdbcDirectory(database);
  }

  @Override
  public Map<String, StoredFact> current(Collection<String> refs) {
    return database.read(
        handle -> {
          Map<String, Map<FactRole, Set<String>>> links =
              JdbcFactLinks.links(handle, refs, EnumSet.allOf(FactRole.class));
          Map<String, StoredFact> found = new LinkedHashMap<>();
          Database.inParts(
              refs,
              part ->
                  handle
                      .createQuery(
                          """
                          SELECT ref, version, form, content, hash, changed_at, last_date
                          FROM fact WHERE is_current = 1 AND ref IN (<refs>)
                          """)
                      .bindList("refs", part)
                      .map((row, context) -> fact(row, links))
                      .forEach(fact -> found.put(fact.ref().toString(), fact)));
          return found;
        });
  }

  @Override
  public List<StoredFact> after(StoredFact.Form form, String ref, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT ref, version, form, content, hash, changed_at, last_date
                    FROM fact WHERE is_current = 1 AND form = :form AND ref > :ref
                    ORDER BY ref LIMIT :limit
                    """)
                .bind("form", form.name().toLowerCase(Locale.ROOT))
                .bind("ref", ref)
                .bind("limit", limit)
                .map((row, context) -> fact(row, Map.of()))
                .list());
  }

  private static StoredFact fact(ResultSet row, Map<String, Map<FactRole, Set<String>>> links)
      throws SQLException {
    String ref = row.getString("ref");
    String changedAt = row.getString("changed_at");
    String lastDate = row.getString("last_date");
    return new StoredFact(
        RecordRef.parse(ref),
        row.getInt("version"),
        StoredFact.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
        row.getString("content"),
        row.getString("hash"),
        changedAt == null ? null : Times.instant(changedAt),
        lastDate == null ? null : LocalDate.parse(lastDate),
        links.getOrDefault(ref, Map.of()));
  }

  @Override
  public void replace(List<StoredFact> facts, Instant readAt) {
    if (facts.isEmpty()) {
      return;
    }
    database.useTransaction(
        handle -> {
          retire(handle, facts);
          insert(handle, facts, readAt);
          JdbcFactLinks.relink(handle, facts);
        });
  }

  private static void retire(Handle handle, List<StoredFact> facts) {
    PreparedBatch drop =
        handle.prepareBatch(
            """
            DELETE FROM fact WHERE ref = :ref AND is_current = 1 AND NOT EXISTS (
              SELECT 1 FROM ledger_entry
              WHERE ledger_entry.record = fact.ref AND ledger_entry.record_version = fact.version)
            """);
    PreparedBatch keep =
        handle.prepareBatch("UPDATE fact SET is_current = 0 WHERE ref = :ref AND is_current = 1");
    PreparedBatch unlink = handle.prepareBatch("DELETE FROM fact_link WHERE ref = :ref");
    for (StoredFact fact : facts) {
      String ref = fact.ref().toString();
      if (fact.version() > 1) {
        drop.bind("ref", ref).add();
        keep.bind("ref", ref).add();
        unlink.bind("ref", ref).add();
      }
    }
    Database.execute(drop);
    Database.execute(keep);
    Database.execute(unlink);
  }

  private static void insert(Handle handle, List<StoredFact> facts, Instant readAt) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO fact (ref, version, connection, kind, form, content, hash, is_current,
                              changed_at, read_at, last_date)
            VALUES (:ref, :version, :connection, :kind, :form, :content, :hash, 1,
                    :changedAt, :readAt, :lastDate)
            """);
    for (StoredFact fact : facts) {
      LocalDate lastDate = fact.lastDate();
      batch
          .bind("ref", fact.ref().toString())
          .bind("version", fact.version())
          .bind("connection", fact.ref().connection())
          .bind("kind", fact.ref().kind().word())
          .bind("form", fact.form().name().toLowerCase(Locale.ROOT))
          .bind("content", fact.content())
          .bind("hash", fact.hash())
          .bind("changedAt", Times.textOrNull(fact.changedAt()))
          .bind("readAt", Times.text(readAt))
          .bind("lastDate", lastDate == null ? null : lastDate.toString())
          .add();
    }
    Database.execute(batch);
  }

  @Override
  public Set<String> naming(Set<FactRole> roles, Collection<String> targets) {
    return links.naming(roles, targets);
  }

  @Override
  public Map<String, Map<FactRole, Set<String>>> links(
      Collection<String> refs, Set<FactRole> roles) {
    return database.read(handle -> JdbcFactLinks.links(handle, refs, roles));
  }

  @Override
  public Map<String, String> owners(Collection<String> refs) {
    return links.owners(refs);
  }

  @Override
  public Set<String> targets(Set<FactRole> roles) {
    return links.targets(roles);
  }

  @Override
  public Set<String> refs() {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery(
                        "SELECT ref FROM fact WHERE is_current = 1 AND form <> 'gone' ORDER BY ref")
                    .mapTo(String.class)
                    .list()));
  }

  @Override
  public Set<RecordRef> refs(String connection, RecordRef.Kind kind) {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT ref FROM fact
                        WHERE is_current = 1 AND connection = :connection AND kind = :kind
                          AND form <> 'gone'
                        ORDER BY ref
                        """)
                    .bind("connection", connection)
                    .bind("kind", kind.word())
                    .map((row, context) -> RecordRef.parse(row.getString(1)))
                    .list()));
  }

  @Override
  public Optional<LocalDate> lastDate() {
    return database.read(
        handle ->
            Optional.ofNullable(
                    handle
                        .createQuery("SELECT MAX(last_date) FROM fact WHERE is_current = 1")
                        .mapTo(String.class)
                        .one())
                .map(LocalDate::parse));
  }

  @Override
  public Map<RecordRef.Kind, Long> counts() {
    Map<RecordRef.Kind, Long> counts = new EnumMap<>(RecordRef.Kind.class);
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT kind, COUNT(*) FROM fact
                  WHERE is_current = 1 AND form <> 'gone' GROUP BY kind
                  """)
              .map(
                  (row, context) ->
                      counts.put(
                          RecordRef.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                          row.getLong(2)))
              .list();
          return counts;
        });
    return counts;
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind) {
    return directory.directory(kind);
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind, String connection) {
    return directory.directory(kind, connection);
  }

  @Override
  public Map<String, String> directory(DirectoryKind kind, Collection<String> ids) {
    return directory.directory(kind, ids);
  }

  @Override
  public void changeDirectory(
      DirectoryKind kind, String connection, Map<String, String> rows, Set<String> removed) {
    directory.changeDirectory(kind, connection, rows, removed);
  }
}
