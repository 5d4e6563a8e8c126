package org.commissionconnector.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Rows of two texts. */
public final class Pairs {
  private Pairs() {}

  /** The second texts of each first one, both in the order of the rows. */
  public static Map<String, Set<String>> byFirst(Query query) {
    Map<String, Set<String>> grouped = new LinkedHashMap<>();
    query
        .map(
            (row, context) ->
                grouped
                    .computeIfAbsent(row.getString(1), first -> new LinkedHashSet<>())
                    .add(row.getString(2)))
        .forEach(added -> {});
    return grouped;
  }
}
