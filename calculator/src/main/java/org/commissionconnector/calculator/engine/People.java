package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.jspecify.annotations.Nullable;

/** Who works with whom. */
final class People {
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Team> teams = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();

  People(Book book) {
    book.teams().forEach(team -> teams.put(team.id(), team));
    book.people().stream()
        .sorted((a, b) -> Ids.BY_CODE_POINT.compare(a.id(), b.id()))
        .forEach(this::add);
  }

  private void add(Person person) {
    people.put(person.id(), person);
    for (String team : new LinkedHashSet<>(person.teams())) {
      members.computeIfAbsent(team, id -> new ArrayList<>()).add(person.id());
    }
  }

  @Nullable Person person(@Nullable String id) {
    return id == null ? null : people.get(id);
  }

  @Nullable Team team(@Nullable String id) {
    return id == null ? null : teams.get(id);
  }

  /** Members of the team itself, by id. */
  List<String> members(@Nullable String team) {
    return team == null ? List.of() : members.getOrDefault(team, List.of());
  }

  /** The only team somebody is in; null when there are none or several. */
  @Nullable String onlyTeam(@Nullable String person) {
    Person found = person(person);
    return found != null && found.teams().size() == 1 ? found.teams().get(0) : null;
  }

  /**
   * The person's own manager, else the first of their teams that has another, each with its
   * parents.
   */
  Optional<String> manager(String id) {
    Person person = people.get(id);
    if (person == null) {
      return Optional.empty();
    }
    if (person.manager() != null) {
      return Optional.of(person.manager());
    }
    return person.teams().stream().flatMap(team -> managerOver(team, id).stream()).findFirst();
  }

  private Optional<String> managerOver(String teamId, String person) {
    for (Team team : withParents(teamId)) {
      if (team.manager() != null && !team.manager().equals(person)) {
        return Optional.of(team.manager());
      }
    }
    return Optional.empty();
  }

  /** The team and those above it, nearest first, each once. */
  List<Team> withParents(String teamId) {
    Set<Team> chain = new LinkedHashSet<>();
    Team team = teams.get(teamId);
    while (team != null && chain.add(team)) {
      team = team(team.parent());
    }
    return List.copyOf(chain);
  }

  /** Every manager up, nearest first, until there is none or one was met before. */
  List<String> upline(String id) {
    Set<String> met = new LinkedHashSet<>();
    met.add(id);
    Optional<String> next = manager(id);
    while (next.isPresent() && met.add(next.get())) {
      next = manager(next.get());
    }
    return met.stream().skip(1).toList();
  }
}
