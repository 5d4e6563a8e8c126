package org.commissionconnector.crm;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;

/**
 * What a CRM holds, as far as a new installation must know it. What the CRM does not say is empty.
 *
 * @param product name and version for people: {@code Odoo 17.0}
 * @param companies whose books the CRM keeps
 * @param currencies ISO codes in use
 * @param zone of the company's business days
 * @param stages of deals, in their order
 * @param people who may have sold something, with their roles and managers
 */
public record Survey(
    String product,
    List<CompanyFound> companies,
    List<String> currencies,
    Optional<ZoneId> zone,
    List<StageFound> stages,
    List<Team> teams,
    List<Person> people) {
  /**
   * A company whose books the CRM keeps.
   *
   * @param id the CRM's own
   * @param currency ISO code of its books
   * @param fiscalYearStart month in which its fiscal year begins, 1 to 12
   */
  public record CompanyFound(
      String id, String name, Optional<String> currency, Optional<Integer> fiscalYearStart) {}

  /** A stage of deals, and whether it means that the deal is won. */
  public record StageFound(String name, boolean isWon) {}

  public Survey {
    companies = List.copyOf(companies);
    currencies = List.copyOf(currencies);
    stages = List.copyOf(stages);
    teams = List.copyOf(teams);
    people = List.copyOf(people);
  }

  /** What a directory alone tells. */
  public static Survey of(String product, Directory directory) {
    return new Survey(
        product,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        directory.teams(),
        directory.people());
  }

  /**
   * Active people who sell, by their role {@code salesperson}; all active ones where none has it.
   */
  public List<Person> sellers() {
    List<Person> active = people.stream().filter(Person::active).toList();
    List<Person> sellers =
        active.stream().filter(person -> person.roles().contains("salesperson")).toList();
    return sellers.isEmpty() ? active : sellers;
  }

  /** Sellers whom the CRM names no manager of: alerts about them go to nobody. */
  public List<Person> withoutManager() {
    return sellers().stream().filter(person -> person.manager() == null).toList();
  }
}
