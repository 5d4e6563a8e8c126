package org.commissionconnector.facts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.jspecify.annotations.Nullable;

/** Who manages whom and who is in which team, by the book's own rules. */
final class Relations {
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Team> teams = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, String> managers = new LinkedHashMap<>();
  private final Map<String, Set<String>> reports = new LinkedHashMap<>();

  Relations(List<Person> people, List<Team> teams) {
    teams.forEach(team -> this.teams.put(team.id(), team));
    for (Person person : people) {
      this.people.put(person.id(), person);
      for (String team : person.teams()) {
        members.computeIfAbsent(team, id -> new LinkedHashSet<>()).add(person.id());
      }
    }
    for (Person person : people) {
      String manager = managerOf(person);
      if (manager != null) {
        managers.put(person.id(), manager);
        reports.computeIfAbsent(manager, id -> new LinkedHashSet<>()).add(person.id());
      }
    }
  }

  /** Ids of all people. */
  Set<String> people() {
    return people.keySet();
  }

  Set<String> on(List<PayeeEntry> entries) {
    Set<String> on = new LinkedHashSet<>();
    people.values().stream()
        .filter(person -> Reach.isOn(entries, person))
        .forEach(person -> on.add(person.id()));
    return on;
  }

  private @Nullable String managerOf(Person person) {
    if (person.manager() != null) {
      return person.manager();
    }
    for (String start : person.teams()) {
      Set<String> met = new LinkedHashSet<>();
      String id = start;
      while (id != null && met.add(id)) {
        Team team = teams.get(id);
        if (team == null) {
          break;
        }
        String manager = team.manager();
        if (manager != null && !manager.equals(person.id())) {
          return manager;
        }
        id = team.parent();
      }
    }
    return null;
  }

  /** Everybody above these people. */
  Set<String> above(Collection<String> those) {
    Set<String> above = new LinkedHashSet<>();
    for (String person : those) {
      String manager = managers.get(person);
      while (manager != null && above.add(manager)) {
        manager = managers.get(manager);
      }
    }
    return above;
  }

  /** Everybody below these people. */
  Set<String> below(Collection<String> those) {
    Set<String> below = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(those);
    while (!open.isEmpty()) {
      for (String report : reports.getOrDefault(open.removeFirst(), Set.of())) {
        if (below.add(report)) {
          open.addLast(report);
        }
      }
    }
    return below;
  }

  Set<String> teamsOf(Collection<String> those) {
    Set<String> found = new LinkedHashSet<>();
    for (String id : those) {
      Person person = people.get(id);
      if (person != null) {
        found.addAll(person.teams());
      }
    }
    return found;
  }

  Set<String> membersOf(Collection<String> those) {
    Set<String> found = new LinkedHashSet<>();
    those.forEach(team -> found.addAll(members.getOrDefault(team, Set.of())));
    return found;
  }
}
