package org.commissionconnector.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The one database: in a file of SQLite, where everybody who writes gets his turn, or on a
 * PostgreSQL server.
 *
 * <p>A transaction belongs to the thread that opened it.
 */
public final class Database implements Transactions, AutoCloseable {
  private static final int VALUES_AT_ONCE = 500;

  /** Of SQLSTATE, by ISO/IEC 9075. */
  private static final String CONNECTION_CLASS = "08";

  private final Pools pools;
  private final Dialect dialect;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Jdbi hurriedWriter;
  private final Jdbi hurriedReader;
  private final Semaphore turns;

  @SuppressWarnings("ThreadLocalUsage") // two databases of one process share no transaction
  private final ThreadLocal<Handle> current = new ThreadLocal<>();

  private Database(Pools pools) {
    this.pools = pools;
    this.dialect = pools.dialect();
    this.writer = pools.writer();
    this.reader = pools.reader();
    this.hurriedWriter = pools.hurriedWriter();
    this.hurriedReader = pools.hurriedReader();
    this.turns = new Semaphore(pools.writers(), true);
  }

  /** Opens the database and brings its tables up to date. */
  public static Database open(DatabaseAddress address) {
    Database database = new Database(Pools.of(address));
    try {
      database.migrate();
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private void migrate() {
    var unused =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(pools.writing())
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
    return inTurnOf(Pools.LONG, () -> inNewTransaction(writer, work));
  }

  /**
   * As {@link #inTransaction}, for whom somebody outside waits: fails soon when the database is
   * away, and later when others write for too long.
   */
  public <T> T inTransactionSoon(Function<Handle, T> work) {
    Handle open = current.get();
    return open != null
        ? work.apply(open)
        : inTurnOf(Pools.BUSY, () -> inNewTransaction(hurriedWriter, work));
  }

  private <T> T inNewTransaction(Jdbi connections, Function<Handle, T> work) {
    return connected(
        () ->
            connections.inTransaction(
                handle -> {
                  current.set(handle);
                  try {
                    return work.apply(handle);
                  } finally {
                    current.remove();
                  }
                }));
  }

  /** When one connection broke, the others that wait are no better: the next one is made anew. */
  private <T> T connected(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failed) {
      if (isOfConnection(failed)) {
        pools.forgetConnections();
      }
      throw failed;
    }
  }

  private static boolean isOfConnection(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(CONNECTION_CLASS)) {
        return true;
      }
    }
    return false;
  }

  private <T> T inTurnOf(Duration patience, Supplier<T> work) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "others wrote to the database for more than %d s".formatted(patience.toSeconds()));
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", asked);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
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
    return open != null ? work.apply(open) : connected(() -> reader.withHandle(work::apply));
  }

  /** As {@link #read}, for whom somebody outside waits: fails soon when the database is away. */
  public <T> T readSoon(Function<Handle, T> work) {
    return connected(() -> hurriedReader.withHandle(work::apply));
  }

  /** Runs a batch; an empty one asks the database nothing. */
  public static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      int[] unused = batch.execute();
    }
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
    pools.close();
  }
}
