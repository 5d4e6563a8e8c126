package org.commissionconnector.fake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;

/** Both kinds of real databases, each one empty. */
public enum TestDatabase {
  SQLITE {
    @Override
    public DatabaseAddress address(Path folder) {
      return DatabaseAddress.sqlite(folder.resolve("connector-%d.db".formatted(next())));
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseAddress address(Path folder) {
      String name = "test%d".formatted(next());
      EmbeddedPostgres server = Server.RUNNING;
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        boolean unused = statement.execute("CREATE DATABASE " + name);
      } catch (SQLException failed) {
        throw new IllegalStateException("no database " + name, failed);
      }
      return DatabaseAddress.postgres(
          server.getJdbcUrl("postgres", name).replaceAll("[?&]user=[^&]*", ""), "postgres", "");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  static int next() {
    return NUMBER.incrementAndGet();
  }

  /** Where an empty database is; opened twice it is the same one. */
  public abstract DatabaseAddress address(Path folder);

  public Database open(Path folder) {
    return Database.open(address(folder));
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL does not start", failed);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL does not stop", failed);
      }
    }
  }
}
