package org.commissionconnector.catchup;

import java.time.Instant;
import java.util.Optional;

/** How far the polling of each connection got. */
public interface Cursors {
  Optional<String> cursor(String connection);

  void keep(String connection, String cursor, Instant at);

  /** Forgets where it was, so that the next catch-up reads everything. */
  void forget(String connection);
}
