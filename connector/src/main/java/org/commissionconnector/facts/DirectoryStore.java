package org.commissionconnector.facts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of people, teams, customers, products, targets and rates, as rows. */
public interface DirectoryStore {
  /** The directory's rows of a kind, by id. */
  Map<String, String> directory(DirectoryKind kind);

  /** The connection's rows of a kind, by id. */
  Map<String, String> directory(DirectoryKind kind, String connection);

  /** The rows of a kind that have one of the ids. */
  Map<String, String> directory(DirectoryKind kind, Collection<String> ids);

  /** Adds or changes rows, and takes others away. */
  void changeDirectory(
      DirectoryKind kind, String connection, Map<String, String> rows, Set<String> removed);
}
