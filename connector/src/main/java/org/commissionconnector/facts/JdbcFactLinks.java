package org.commissionconnector.facts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which current record names which ids, in a table. */
final class JdbcFactLinks {
  private final Database database;

  JdbcFactLinks(Database database) {
    this.database = database;
  }

  static Map<String, Map<FactRole, Set<String>>> links(
      Handle handle, Collection<String> refs, Set<FactRole> roles) {
    Map<String, Map<FactRole, Set<String>>> links = new HashMap<>();
    Database.inParts(
        refs,
        part ->
            handle
                .createQuery(
                    """
                    SELECT ref, role, target FROM fact_link
                    WHERE ref IN (<refs>) AND role IN (<roles>)
                    """)
                .bindList("refs", part)
                .bindList("roles", words(roles))
                .map(
                    (row, context) ->
                        links
                            .computeIfAbsent(
                                row.getString("ref"), ref -> new EnumMap<>(FactRole.class))
                            .computeIfAbsent(
                                FactRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                                role -> new LinkedHashSet<>())
                            .add(row.getString("target")))
                .forEach(added -> {}));
    return links;
  }

  static void relink(Handle handle, List<StoredFact> facts) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO fact_link (ref, role, target) VALUES (:ref, :role, :target)");
    for (StoredFact fact : facts) {
      fact.links()
          .forEach(
              (role, targets) ->
                  targets.forEach(
                      target ->
                          batch
                              .bind("ref", fact.ref().toString())
                              .bind("role", role.word())
                              .bind("target", target)
                              .add()));
    }
    Database.execute(batch);
  }

  Set<String> naming(Set<FactRole> roles, Collection<String> targets) {
    Set<String> found = new LinkedHashSet<>();
    if (roles.isEmpty()) {
      return found;
    }
    List<String> words = words(roles);
    database.read(
        handle -> {
          Database.inParts(
              targets,
              part ->
                  handle
                      .createQuery(
                          """
                          SELECT DISTINCT ref FROM fact_link
                          WHERE target IN (<targets>) AND role IN (<roles>) ORDER BY ref
                          """)
                      .bindList("targets", part)
                      .bindList("roles", words)
                      .mapTo(String.class)
                      .forEach(found::add));
          return found;
        });
    return found;
  }

  private static List<String> words(Set<FactRole> roles) {
    return roles.stream().map(FactRole::word).toList();
  }

  Map<String, String> owners(Collection<String> refs) {
    Map<String, String> owners = new HashMap<>();
    owners(
        refs,
        """
        SELECT bill.ref, deal.target FROM fact_link AS bill
        JOIN fact_link AS deal ON deal.ref = bill.target AND deal.role = 'owner'
        WHERE bill.role = 'deal' AND bill.ref IN (<refs>)
        """,
        owners);
    owners(
        refs, "SELECT ref, target FROM fact_link WHERE role = 'owner' AND ref IN (<refs>)", owners);
    owners.values().removeIf(FactContent.NOBODY::equals);
    return owners;
  }

  private void owners(Collection<String> refs, String query, Map<String, String> owners) {
    Database.inParts(
        refs,
        part ->
            database.read(
                handle -> {
                  handle
                      .createQuery(query)
                      .bindList("refs", part)
                      .map((row, context) -> owners.put(row.getString(1), row.getString(2)))
                      .forEach(before -> {});
                  return owners;
                }));
  }

  Set<String> targets(Set<FactRole> roles) {
    return database.read(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery(
                        "SELECT DISTINCT target FROM fact_link WHERE role IN (<roles>) ORDER BY target")
                    .bindList("roles", words(roles))
                    .mapTo(String.class)
                    .list()));
  }
}
