package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in which sales team.
 *
 * <p>Odoo ends the memberships of a user who is archived. What such a person sold stays the team's:
 * who is in no team any more counts as a member of the last ones.
 */
final class OdooMemberships {
  private final Map<Long, Set<Long>> teams;

  private OdooMemberships(Map<Long, Set<Long>> teams) {
    this.teams = teams;
  }

  /**
   * @param users with their field {@code active}
   */
  static OdooMemberships read(OdooClient odoo, List<OdooRow> users) {
    List<OdooRow> rows =
        odoo.all(
            "crm.team.member",
            List.of(),
            List.of("crm_team_id", "user_id", "active", "write_date"));
    Map<Long, Set<Long>> current = new HashMap<>();
    Map<Long, Ended> ended = new HashMap<>();
    for (OdooRow row : rows) {
      Long user = row.link("user_id");
      Long team = row.link("crm_team_id");
      if (user == null || team == null) {
        continue;
      }
      if (row.flag("active")) {
        current.computeIfAbsent(user, none -> new LinkedHashSet<>()).add(team);
      } else {
        String day = row.word("write_date").substring(0, 10);
        ended.merge(user, new Ended(day, new LinkedHashSet<>(Set.of(team))), Ended::later);
      }
    }
    for (OdooRow user : users) {
      Ended last = ended.get(user.id());
      if (!user.flag("active") && last != null) {
        current.putIfAbsent(user.id(), last.teams());
      }
    }
    return new OdooMemberships(current);
  }

  /** The teams of a user, in the order in which they were joined. */
  Set<Long> of(long user) {
    return teams.getOrDefault(user, Set.of());
  }

  /** The teams that somebody was in until a day. */
  private record Ended(String day, Set<Long> teams) {
    Ended later(Ended other) {
      int order = day.compareTo(other.day());
      if (order != 0) {
        return order > 0 ? this : other;
      }
      teams.addAll(other.teams());
      return this;
    }
  }
}
