package org.commissionconnector.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * The connections to the database. A file of SQLite has one that writes and some that read; a
 * PostgreSQL server has one pool for both, and a small one for those who cannot wait.
 *
 * @param hurried writes too; where it does not get through it fails soon
 * @param writers how many may write at once
 */
record Pools(
    Dialect dialect,
    HikariDataSource writing,
    HikariDataSource reading,
    HikariDataSource hurried,
    int writers)
    implements AutoCloseable {
  private static final int READERS = 4;

  /** For work that nobody outside waits for. */
  static final Duration LONG = Duration.ofMinutes(2);

  /** For a connection to a server, where somebody outside waits: senders wait 5 s and more. */
  static final Duration SHORT = Duration.ofSeconds(4);

  /** For its turn: what a sender gave up waiting for is kept all the same. */
  static final Duration BUSY = Duration.ofSeconds(20);

  static Pools of(DatabaseAddress address) {
    return address instanceof DatabaseAddress.Postgres postgres
        ? postgres(postgres)
        : sqlite((DatabaseAddress.Sqlite) address);
  }

  private static Pools sqlite(DatabaseAddress.Sqlite address) {
    String url =
        "jdbc:sqlite:%s?journal_mode=WAL&synchronous=FULL&busy_timeout=30000&foreign_keys=on"
            .formatted(address.file().toAbsolutePath());
    HikariDataSource writing =
        new HikariDataSource(
            config(url + "&transaction_mode=IMMEDIATE", "database-writer", 1, LONG));
    HikariDataSource reading = new HikariDataSource(config(url, "database-reader", READERS, LONG));
    return new Pools(Dialect.SQLITE, writing, reading, writing, 1);
  }

  private static Pools postgres(DatabaseAddress.Postgres address) {
    HikariDataSource both = postgres(address, "database", 2 * READERS, LONG);
    HikariDataSource hurried = postgres(address, "database-hurried", 2, SHORT);
    return new Pools(Dialect.POSTGRESQL, both, both, hurried, Integer.MAX_VALUE);
  }

  private static HikariDataSource postgres(
      DatabaseAddress.Postgres address, String name, int size, Duration patience) {
    HikariConfig config = config(address.url(), name, size, patience);
    config.setUsername(address.user());
    config.setPassword(address.password());
    // else its exceptions, which are logged, repeat what the statement was to keep
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String url, String name, int size, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(SHORT.dividedBy(2).toMillis());
    return config;
  }

  Jdbi writer() {
    return Jdbi.create(writing);
  }

  Jdbi reader() {
    return Jdbi.create(reading);
  }

  Jdbi hurriedWriter() {
    return Jdbi.create(hurried);
  }

  Jdbi hurriedReader() {
    return Jdbi.create(dialect == Dialect.SQLITE ? reading : hurried);
  }

  /** Closes the connections that wait, and those at work once they come back. */
  void forgetConnections() {
    all().forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
  }

  private Set<HikariDataSource> all() {
    return Set.copyOf(List.of(hurried, reading, writing));
  }

  @Override
  public void close() {
    all().forEach(HikariDataSource::close);
  }
}
