package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may earn or manage.
 *
 * @param language a language tag such as {@code de} or {@code zh-CN}
 * @param manager id of a person; when null, the manager of the first team that has one
 * @param active for adapters; has no effect on what is computed
 * @param hiredOn first day, inclusive
 * @param leftOn last day, inclusive
 * @param ote on-target earnings for a year, in the plan's currency
 * @param baseSalary for a year, in the plan's currency
 */
public record Person(
    String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String language,
    @Nullable String manager,
    List<String> teams,
    List<String> roles,
    boolean active,
    @Nullable LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Nullable Exact ote,
    @Nullable Exact baseSalary,
    Map<String, CustomValue> custom) {

  public Person {
    teams = List.copyOf(teams);
    roles = List.copyOf(roles);
    custom = Map.copyOf(custom);
  }

  /** The same person with another manager and other teams. */
  Person with(@Nullable String otherManager, List<String> otherTeams) {
    return new Person(
        id,
        name,
        email,
        language,
        otherManager,
        otherTeams,
        roles,
        active,
        hiredOn,
        leftOn,
        ote,
        baseSalary,
        custom);
  }
}
