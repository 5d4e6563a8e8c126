package org.commissionconnector.alert;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.crm.Directory;
import org.jspecify.annotations.Nullable;

/** Finds a person's manager. */
final class Managers {
  private final Map<String, Person> people;
  private final Map<String, Team> teams;

  Managers(Directory directory) {
    people = directory.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    teams = directory.teams().stream().collect(Collectors.toMap(Team::id, Function.identity()));
  }

  /** Their own manager, else that of the first of their teams, or of those above it. */
  Optional<Person> of(Person person) {
    if (person.manager() != null) {
      return Optional.ofNullable(people.get(person.manager()));
    }
    return person.teams().stream()
        .map(team -> ofTeam(team, person))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Person> ofTeam(@Nullable String id, Person member) {
    Set<String> seen = new HashSet<>();
    while (id != null && seen.add(id)) {
      Team team = teams.get(id);
      if (team == null) {
        return Optional.empty();
      }
      String manager = team.manager();
      if (manager != null && !manager.equals(member.id())) {
        return Optional.ofNullable(people.get(manager));
      }
      id = team.parent();
    }
    return Optional.empty();
  }
}
