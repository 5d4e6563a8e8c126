package org.commissionconnector.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Pairs;
import org.commissionconnector.store.StoredJson;
import org.commissionconnector.store.Times;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The ledger in a table that is only ever added to. */
public final class JdbcLedger implements Ledger {
  private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

  private final Database database;

  public JdbcLedger(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    database.useTransaction(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO ledger_entry (
                    item, sequence, payee, plan, period, booked_in, kind, component,
                    transaction_id, earned_in, on_day, currency, change, because, because_text,
                    record, record_version, correction_of, booked_at)
                  VALUES (
                    :item, :sequence, :payee, :plan, :period, :bookedIn, :kind, :component,
                    :transaction, :of, :on, :currency, :change, :because, :text,
                    :record, :version, :correctionOf, :at)
                  """);
          entries.forEach(entry -> bind(batch, entry).add());
          int[] unused = batch.execute();
        });
  }

  private static PreparedBatch bind(PreparedBatch batch, NewEntry entry) {
    Item item = entry.item();
    return batch
        .bind("item", item.key())
        .bind("sequence", entry.sequence())
        .bind("payee", item.payee())
        .bind("plan", item.plan())
        .bind("period", item.period())
        .bind("bookedIn", entry.bookedIn())
        .bind("kind", item.kind().word())
        .bind("component", item.component())
        .bind("transaction", item.transaction())
        .bind("of", item.of())
        .bind("on", item.on())
        .bind("currency", entry.change().currency().getCurrencyCode())
        .bind("change", entry.change().minor())
        .bind("because", StoredJson.asGiven(entry.because()))
        .bind(
            "text",
            entry.because().stream().map(Message::toString).collect(Collectors.joining("; ")))
        .bind("record", entry.record())
        .bind("version", entry.recordVersion())
        .bind("correctionOf", entry.correctionOf())
        .bind("at", Times.text(entry.bookedAt()));
  }

  @Override
  public Set<String> payees() {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery("SELECT DISTINCT payee FROM ledger_entry ORDER BY payee")
                    .mapTo(String.class)
                    .list()));
  }

  @Override
  public Map<Item, Booked> booked(String payee) {
    Map<Item, Booked> booked = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT payee, plan, period, kind, component, transaction_id, earned_in, on_day,
                         currency, SUM(change) AS amount, COUNT(*) AS entries, MAX(id) AS last
                  FROM ledger_entry WHERE payee = :payee
                  GROUP BY item, payee, plan, period, kind, component, transaction_id, earned_in,
                           on_day, currency
                  ORDER BY last
                  """)
              .bind("payee", payee)
              .map(
                  (row, context) ->
                      booked.put(
                          item(row),
                          new Booked(
                              money(row, "amount"), row.getInt("entries"), row.getLong("last"))))
              .forEach(before -> {});
          return booked;
        });
    return booked;
  }

  @Override
  public List<LedgerEntry> entries(String payee, String plan, String period) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM ledger_entry
                    WHERE payee = :payee AND plan = :plan
                      AND (period = :period OR booked_in = :period)
                    ORDER BY id
                    """)
                .bind("payee", payee)
                .bind("plan", plan)
                .bind("period", period)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<LedgerEntry> entriesOf(String record) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM ledger_entry WHERE record = :record ORDER BY id")
                .bind("record", record)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public Map<String, Set<Booking>> bookings(Set<String> records) {
    Map<String, Set<Booking>> bookings = new HashMap<>();
    Database.inParts(
        records,
        part ->
            database.read(
                handle -> {
                  handle
                      .createQuery(
                          """
                          SELECT DISTINCT record, payee, plan, booked_in FROM ledger_entry
                          WHERE record IN (<records>) AND kind <> 'earned'
                          """)
                      .bindList("records", part)
                      .map(
                          (row, context) ->
                              bookings
                                  .computeIfAbsent(row.getString(1), ref -> new HashSet<>())
                                  .add(
                                      new Booking(
                                          row.getString(2), row.getString(3), row.getString(4))))
                      .forEach(added -> {});
                  return bookings;
                }));
    return bookings;
  }

  @Override
  public Map<String, Set<String>> recordsBookedIn(String plan, String period) {
    return database.read(
        handle ->
            Pairs.byFirst(
                handle
                    .createQuery(
                        """
                  SELECT DISTINCT payee, record FROM ledger_entry
                  WHERE booked_in = :period AND plan = :plan AND record IS NOT NULL
                  ORDER BY payee, record
                  """)
                    .bind("period", period)
                    .bind("plan", plan)));
  }

  @Override
  public List<LedgerEntry> after(long id, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM ledger_entry WHERE id > :id ORDER BY id LIMIT :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<Total> totals() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT payee, plan, period, booked_in, kind, currency, SUM(change) AS amount
                    FROM ledger_entry
                    GROUP BY payee, plan, period, booked_in, kind, currency
                    HAVING SUM(change) <> 0
                    ORDER BY payee, plan, period, booked_in, kind
                    """)
                .map(
                    (row, context) ->
                        new Total(
                            row.getString("payee"),
                            row.getString("plan"),
                            row.getString("period"),
                            row.getString("booked_in"),
                            EntryKind.of(row.getString("kind")),
                            money(row, "amount")))
                .list());
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("id"),
        item(row),
        row.getString("booked_in"),
        money(row, "change"),
        StoredJson.read(row.getString("because"), MESSAGES),
        row.getString("record"),
        version(row),
        number(row, "correction_of"),
        Times.instant(row.getString("booked_at")));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("payee"),
        row.getString("plan"),
        row.getString("period"),
        EntryKind.of(row.getString("kind")),
        row.getString("component"),
        row.getString("transaction_id"),
        row.getString("earned_in"),
        row.getString("on_day"),
        row.getString("currency"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMinor(Currency.getInstance(row.getString("currency")), row.getLong(column));
  }

  private static @Nullable Integer version(ResultSet row) throws SQLException {
    int version = row.getInt("record_version");
    return row.wasNull() ? null : version;
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
