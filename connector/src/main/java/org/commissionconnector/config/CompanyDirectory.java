package org.commissionconnector.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.config.Settings.CompanyRecords;
import org.commissionconnector.crm.Directory;

/** Adds what the company says in its settings to what a CRM says of its people. */
public final class CompanyDirectory {
  private final CompanyRecords records;

  public CompanyDirectory(CompanyRecords records) {
    this.records = records;
  }

  /** The directory with the roles, dates, pay and targets of the settings; those win. */
  public Directory complete(Directory crm) {
    Names names = new Names(crm);
    return new Directory(
        crm.people().stream().map(person -> complete(person, names)).toList(),
        crm.teams(),
        crm.customers(),
        crm.products(),
        targets(crm.targets(), names),
        crm.rates());
  }

  private Person complete(Person person, Names names) {
    Set<String> roles = new LinkedHashSet<>(person.roles());
    records.roles().stream()
        .filter(role -> role.members().stream().anyMatch(word -> names.means(word, person)))
        .forEach(role -> roles.add(role.role()));
    Person complete = withRoles(person, roles);
    for (PersonSettings said : records.people()) {
      if (names.means(said.person(), person)) {
        complete = with(complete, said, names);
      }
    }
    return complete;
  }

  private static Person withRoles(Person person, Set<String> roles) {
    return new Person(
        person.id(),
        person.name(),
        person.email(),
        person.language(),
        person.manager(),
        person.teams(),
        List.copyOf(roles),
        person.active(),
        person.hiredOn(),
        person.leftOn(),
        person.ote(),
        person.baseSalary(),
        person.custom());
  }

  private static Person with(Person person, PersonSettings said, Names names) {
    Set<String> roles = new LinkedHashSet<>(person.roles());
    roles.addAll(said.roles());
    return new Person(
        person.id(),
        person.name(),
        person.email(),
        said.language().orElse(person.language()),
        said.manager().flatMap(names::person).orElse(person.manager()),
        person.teams(),
        List.copyOf(roles),
        person.active(),
        said.hiredOn().orElse(person.hiredOn()),
        said.leftOn().orElse(person.leftOn()),
        said.ote().orElse(person.ote()),
        said.baseSalary().orElse(person.baseSalary()),
        person.custom());
  }

  private List<Target> targets(List<Target> crm, Names names) {
    List<Target> said = new ArrayList<>();
    for (TargetSettings target : records.targets()) {
      target(target, names).ifPresent(said::add);
    }
    List<Target> all =
        new ArrayList<>(
            crm.stream()
                .filter(target -> said.stream().noneMatch(own -> isSameGoal(own, target)))
                .toList());
    all.addAll(said);
    return all;
  }

  private static boolean isSameGoal(Target own, Target other) {
    return own.measure().equals(other.measure())
        && own.period().equals(other.period())
        && java.util.Objects.equals(own.person(), other.person())
        && java.util.Objects.equals(own.team(), other.team());
  }

  private static Optional<Target> target(TargetSettings target, Names names) {
    Optional<String> team = names.team(target.who());
    Optional<String> person = names.person(target.who());
    return team.isEmpty() && person.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Target(
                target.measure(),
                team.isPresent() ? null : person.orElse(null),
                team.orElse(null),
                target.period(),
                target.amount()));
  }

  /** The adjustments of the settings; somebody unknown keeps the words they are named by. */
  public List<Adjustment> adjustments(Directory directory) {
    Names names = new Names(directory);
    return records.adjustments().stream()
        .map(
            said ->
                new Adjustment(
                    said.id(),
                    names.person(said.person()).orElse(said.person()),
                    said.plan(),
                    said.on(),
                    said.amount(),
                    said.reason().orElse(null)))
        .toList();
  }

  /** The indicators of the settings; somebody unknown keeps the words they are named by. */
  public List<Indicator> indicators(Directory directory) {
    Names names = new Names(directory);
    return records.indicators().stream()
        .map(
            said ->
                new Indicator(
                    said.indicator(),
                    names.person(said.person()).orElse(said.person()),
                    said.period(),
                    said.value()))
        .toList();
  }

  /** The words of the settings that name nobody of the directory. */
  public List<String> unknown(Directory directory) {
    Stream<String> words =
        Stream.of(
                records.roles().stream().flatMap(role -> role.members().stream()),
                records.people().stream().map(PersonSettings::person),
                records.people().stream().flatMap(person -> person.manager().stream()),
                records.targets().stream().map(TargetSettings::who),
                records.indicators().stream().map(IndicatorSettings::person),
                records.adjustments().stream().map(AdjustmentSettings::person))
            .flatMap(word -> word);
    return new Names(directory).unknown(words.toList());
  }
}
