package org.commissionconnector.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one database. A file of SQLite has one connection that writes and some that read; a
 * PostgreSQL server has one pool for both.
 *
 * <p>A transaction belongs to the thread that opened it.
 */
public final class Database implements Transactions, AutoCloseable {
  private static final int READERS = 4;
  private static final int VALUES_AT_ONCE = 500;

  private final Dialect dialect;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  @SuppressWarnings("ThreadLocalUsage") // two databases of one process share no transaction
  private final ThreadLocal<Handle> current = new ThreadLocal<>();

  private Database(Dialect dialect, HikariDataSource writing, HikariDataSource reading) {
    this.dialect = dialect;
    this.writing = writing;
    this.reading = reading;
    this.writer = Jdbi.create(writing);
    this.reader = Jdbi.create(reading);
  }

  /** Opens the database and brings its tables up to date. */
  public static Database open(DatabaseAddress address) {
    Database database =
        address instanceof DatabaseAddress.Postgres postgres
            ? postgres(postgres)
            : sqlite((DatabaseAddress.Sqlite) address);
    try {
      database.migrate();
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private static Database sqlite(DatabaseAddress.Sqlite address) {
    String url =
        "jdbc:sqlite:%s?journal_mode=WAL&synchronous=FULL&busy_timeout=30000&foreign_keys=on"
            .formatted(address.file().toAbsolutePath());
    HikariConfig writing = pool(url + "&transaction_mode=IMMEDIATE", "database-writer", 1);
    HikariConfig reading = pool(url, "database-reader", READERS);
    return new Database(
        Dialect.SQLITE, new HikariDataSource(writing), new HikariDataSource(reading));
  }

  private static Database postgres(DatabaseAddress.Postgres address) {
    HikariConfig config = pool(address.url(), "database", 2 * READERS);
    config.setUsername(address.user());
    config.setPassword(address.password());
    HikariDataSource both = new HikariDataSource(config);
    return new Database(Dialect.POSTGRESQL, both, both);
  }

  private static HikariConfig pool(String url, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(120_000);
    return config;
  }

  private void migrate() {
    var unused =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(writing)
            .locations("classpath:db/migration", dialect.location())
            .placeholders(dialect.placeholders())
            .load()
            .migrate();
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return inTransaction(
        handle -> {
          dialect.oneAtATime(handle);
          return work.get();
        });
  }

  /** Runs SQL that writes: in this thread's transaction, or in one of its own. */
  public <T> T inTransaction(Function<Handle, T> work) {
    Handle open = current.get();
    if (open != null) {
      return work.apply(open);
    }
    return writer.inTransaction(
        handle -> {
          current.set(handle);
          try {
            return work.apply(handle);
          } finally {
            current.remove();
          }
        });
  }

  /** As {@link #inTransaction}, but no two such run at once on any node: for taking rows. */
  public <T> T inTurn(Function<Handle, T> work) {
    return inTransaction(
        handle -> {
          dialect.inTurn(handle);
          return work.apply(handle);
        });
  }

  /** As {@link #inTransaction}, for SQL without an answer. */
  public void useTransaction(Consumer<Handle> work) {
    boolean unused =
        inTransaction(
            handle -> {
              work.accept(handle);
              return true;
            });
  }

  /** Runs SQL that only reads: in this thread's transaction, which it then sees, or outside any. */
  public <T> T read(Function<Handle, T> work) {
    Handle open = current.get();
    return open != null ? work.apply(open) : reader.withHandle(work::apply);
  }

  /** Hands on the values in lists short enough for one statement. */
  public static void inParts(Collection<String> all, Consumer<List<String>> work) {
    List<String> list = new ArrayList<>(all);
    for (int start = 0; start < list.size(); start += VALUES_AT_ONCE) {
      work.accept(list.subList(start, Math.min(list.size(), start + VALUES_AT_ONCE)));
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
