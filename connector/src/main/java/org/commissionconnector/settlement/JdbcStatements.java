package org.commissionconnector.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult.Problem;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Pairs;
import org.commissionconnector.store.StoredJson;
import org.commissionconnector.store.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Statements, uncredited lines and problems in tables. */
public final class JdbcStatements implements StatementStore {
  private final Database database;
  private final JdbcFindings findings;

  public JdbcStatements(Database database) {
    this.database = database;
    this.findings = new JdbcFindings(database);
  }

  @Override
  public List<Statement> ofPayee(String payee) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT content FROM statement
                    WHERE payee = :payee ORDER BY plan, period_start, period
                    """)
                .bind("payee", payee)
                .map((row, context) -> statement(row))
                .list());
  }

  @Override
  public Optional<Statement> find(String payee, String plan, String period) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT content FROM statement
                    WHERE payee = :payee AND plan = :plan AND period = :period
                    """)
                .bind("payee", payee)
                .bind("plan", plan)
                .bind("period", period)
                .map((row, context) -> statement(row))
                .findOne());
  }

  @Override
  public List<Statement> inPeriod(String period) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT content FROM statement WHERE period = :period ORDER BY payee, plan")
                .bind("period", period)
                .map((row, context) -> statement(row))
                .list());
  }

  @Override
  public List<Statement> about(String record) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT statement.content FROM statement
                    JOIN statement_record AS about
                      ON about.payee = statement.payee AND about.plan = statement.plan
                      AND about.period = statement.period
                    WHERE about.ref = :record
                    ORDER BY statement.payee, statement.plan, statement.period_start
                    """)
                .bind("record", record)
                .map((row, context) -> statement(row))
                .list());
  }

  @Override
  public Map<String, List<Statement>> about(Set<String> records) {
    Map<String, List<Statement>> found = new LinkedHashMap<>();
    Map<StatementKey, Statement> read = new HashMap<>();
    Database.inParts(
        records,
        part ->
            keysAbout(part)
                .forEach(
                    (record, keys) ->
                        found.put(
                            record,
                            keys.stream()
                                .map(key -> read.computeIfAbsent(key, this::existing))
                                .toList())));
    return found;
  }

  private Statement existing(StatementKey key) {
    return find(key.payee(), key.plan(), key.period()).orElseThrow();
  }

  private Map<String, List<StatementKey>> keysAbout(List<String> records) {
    Map<String, List<StatementKey>> keys = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT ref, payee, plan, period FROM statement_record
                  WHERE ref IN (<records>) ORDER BY ref, payee, plan, period
                  """)
              .bindList("records", records)
              .map(
                  (row, context) ->
                      keys.computeIfAbsent(row.getString("ref"), ref -> new ArrayList<>())
                          .add(key(row)))
              .forEach(added -> {});
          return keys;
        });
    return keys;
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return StoredJson.read(row.getString("content"), Statement.class);
  }

  @Override
  public Set<String> payees() {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery("SELECT DISTINCT payee FROM statement ORDER BY payee")
                    .mapTo(String.class)
                    .list()));
  }

  @Override
  public List<PeriodOfPlan> periods() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT plan, period, period_start FROM statement
                    ORDER BY plan, period_start
                    """)
                .map(
                    (row, context) ->
                        new PeriodOfPlan(
                            row.getString("plan"),
                            row.getString("period"),
                            LocalDate.parse(row.getString("period_start"))))
                .list());
  }

  @Override
  public Map<String, Set<String>> recordsIn(String plan, String period) {
    return database.read(
        handle ->
            Pairs.byFirst(
                handle
                    .createQuery(
                        """
                  SELECT payee, ref FROM statement_record
                  WHERE plan = :plan AND period = :period ORDER BY payee, ref
                  """)
                    .bind("plan", plan)
                    .bind("period", period)));
  }

  @Override
  public List<Uncredited> uncredited() {
    return findings.uncredited();
  }

  @Override
  public List<Problem> problems() {
    return findings.problems();
  }

  @Override
  public void replaceUncredited(
      Set<String> records, Map<String, String> recordOf, List<Uncredited> now) {
    findings.replaceUncredited(records, recordOf, now);
  }

  @Override
  public void replaceProblems(Set<String> scopes, List<ScopedProblem> now) {
    findings.replaceProblems(scopes, now);
  }

  @Override
  public Set<String> replace(
      String payee,
      List<Statement> statements,
      Map<StatementKey, Set<String>> records,
      Instant at) {
    return database.inTransaction(
        handle -> {
          Map<StatementKey, String> before = contents(handle, payee);
          Map<StatementKey, Statement> changed = new LinkedHashMap<>();
          Map<StatementKey, String> texts = new HashMap<>();
          Set<StatementKey> same = new HashSet<>();
          for (Statement statement : statements) {
            StatementKey key = StatementKey.of(statement);
            String text = StoredJson.asGiven(statement);
            if (text.equals(before.get(key))) {
              same.add(key);
            } else {
              changed.put(key, statement);
              texts.put(key, text);
            }
          }
          before.keySet().removeAll(same);
          Set<StatementKey> touched = new LinkedHashSet<>(changed.keySet());
          touched.addAll(before.keySet());
          Set<String> affected = new LinkedHashSet<>();
          for (StatementKey key : touched) {
            Set<String> known = records(handle, key);
            known.addAll(records.getOrDefault(key, Set.of()));
            String old = before.get(key);
            Statement was = old == null ? null : StoredJson.read(old, Statement.class);
            affected.addAll(StatementLines.differing(was, changed.get(key), known));
          }
          delete(handle, touched);
          insert(handle, changed, texts, records, at);
          return affected;
        });
  }

  private static Map<StatementKey, String> contents(Handle handle, String payee) {
    Map<StatementKey, String> contents = new LinkedHashMap<>();
    handle
        .createQuery("SELECT payee, plan, period, content FROM statement WHERE payee = :payee")
        .bind("payee", payee)
        .map((row, context) -> contents.put(key(row), row.getString("content")))
        .forEach(before -> {});
    return contents;
  }

  private static StatementKey key(ResultSet row) throws SQLException {
    return new StatementKey(row.getString("payee"), row.getString("plan"), row.getString("period"));
  }

  private static Set<String> records(Handle handle, StatementKey key) {
    return new LinkedHashSet<>(
        handle
            .createQuery(
                """
                SELECT ref FROM statement_record
                WHERE payee = :payee AND plan = :plan AND period = :period ORDER BY ref
                """)
            .bindMethods(key)
            .mapTo(String.class)
            .list());
  }

  private static void delete(Handle handle, Collection<StatementKey> keys) {
    for (String table : List.of("statement", "statement_record")) {
      PreparedBatch batch =
          handle.prepareBatch(
              "DELETE FROM %s WHERE payee = :payee AND plan = :plan AND period = :period"
                  .formatted(table));
      keys.forEach(key -> batch.bindMethods(key).add());
      Database.execute(batch);
    }
  }

  private static void insert(
      Handle handle,
      Map<StatementKey, Statement> statements,
      Map<StatementKey, String> texts,
      Map<StatementKey, Set<String>> records,
      Instant at) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO statement (payee, plan, period, period_start, content, settled_at)
            VALUES (:payee, :plan, :period, :start, :content, :at)
            """);
    PreparedBatch abouts =
        handle.prepareBatch(
            """
            INSERT INTO statement_record (ref, payee, plan, period)
            VALUES (:ref, :payee, :plan, :period)
            """);
    statements.forEach(
        (key, statement) -> {
          rows.bindMethods(key)
              .bind("start", statement.period().start().toString())
              .bind("content", texts.get(key))
              .bind("at", Times.text(at))
              .add();
          records
              .getOrDefault(key, Set.of())
              .forEach(ref -> abouts.bindMethods(key).bind("ref", ref).add());
        });
    Database.execute(rows);
    Database.execute(abouts);
  }
}
