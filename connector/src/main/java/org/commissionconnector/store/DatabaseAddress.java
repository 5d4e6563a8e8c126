package org.commissionconnector.store;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface DatabaseAddress {
  /** A file of SQLite, made when it is not there. */
  record Sqlite(Path file) implements DatabaseAddress {}

  /**
   * A database of a PostgreSQL server.
   *
   * @param url {@code jdbc:postgresql://host/name}; may hold no password
   */
  record Postgres(String url, String user, String password) implements DatabaseAddress {
    @Override
    public String toString() {
      return "Postgres[url=" + url + ", user=" + user + ", password=[hidden]]";
    }
  }

  static DatabaseAddress sqlite(Path file) {
    return new Sqlite(file);
  }

  static DatabaseAddress postgres(String url, String user, String password) {
    return new Postgres(url, user, password);
  }
}
