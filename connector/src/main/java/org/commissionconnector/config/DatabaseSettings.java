package org.commissionconnector.config;

import java.nio.file.Path;
import org.commissionconnector.crm.Secret;

/** Where facts, ledger and rings are kept. */
public sealed interface DatabaseSettings {
  /** A file of SQLite. */
  record InFile(Path file) implements DatabaseSettings {}

  /**
   * A PostgreSQL server.
   *
   * @param url {@code jdbc:postgresql://host/name}
   */
  record OnServer(String url, String user, Secret password) implements DatabaseSettings {}
}
