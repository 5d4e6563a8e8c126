package org.commissionconnector.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.crm.Directory;
import org.jspecify.annotations.Nullable;

/** Finds people and teams by the words that the settings name them with. */
public final class Names {
  private static final String TEAM = "team:";
  private static final String EVERYBODY = "everybody";

  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> teams = new HashMap<>();

  /** Knows the directory's people by id, e-mail address and name, its teams by id and name. */
  public Names(Directory directory) {
    for (Person person : directory.people()) {
      know(people, person.name(), person.id());
    }
    for (Person person : directory.people()) {
      know(people, person.email(), person.id());
      know(people, person.id(), person.id());
    }
    for (Team team : directory.teams()) {
      know(teams, team.name(), team.id());
      know(teams, team.id(), team.id());
    }
  }

  private static void know(Map<String, String> known, @Nullable String word, String id) {
    if (word != null && !word.isBlank()) {
      known.put(word.toLowerCase(Locale.ROOT), id);
    }
  }

  /** The id of a person; empty when nobody is named so. */
  public Optional<String> person(String word) {
    return Optional.ofNullable(people.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The id of {@code team:NAME}; empty when it is no team or none is named so. */
  public Optional<String> team(String word) {
    return word.startsWith(TEAM)
        ? Optional.ofNullable(teams.get(word.substring(TEAM.length()).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether the word means this person: a name of theirs, a team of theirs, or everybody. */
  boolean means(String word, Person person) {
    return word.equals(EVERYBODY)
        || person(word).filter(person.id()::equals).isPresent()
        || team(word).filter(person.teams()::contains).isPresent();
  }

  /** Whether anybody or anything is named so. */
  boolean knows(String word) {
    return word.equals(EVERYBODY) || person(word).isPresent() || team(word).isPresent();
  }

  /** The words that name nobody, in their order. */
  List<String> unknown(List<String> words) {
    return words.stream().filter(word -> !knows(word)).distinct().toList();
  }
}
