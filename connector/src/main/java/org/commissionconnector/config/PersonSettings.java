package org.commissionconnector.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;

/**
 * What the company says of a person that the CRM does not.
 *
 * @param person an e-mail address, a login or a record's id
 * @param roles beside those of {@link RoleSettings}
 * @param manager an e-mail address or a record's id
 */
public record PersonSettings(
    String person,
    List<String> roles,
    Optional<LocalDate> hiredOn,
    Optional<LocalDate> leftOn,
    Optional<Exact> ote,
    Optional<Exact> baseSalary,
    Optional<String> language,
    Optional<String> manager) {
  public PersonSettings {
    roles = List.copyOf(roles);
  }
}
