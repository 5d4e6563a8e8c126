package org.commissionconnector.config;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.odoo.OdooFields;
import org.commissionconnector.crm.suitecrm.SuiteSettings.UserLogin;

/**
 * One CRM.
 *
 * @param name begins every id of its records
 * @param database the name of Odoo's database; empty for a SuiteCRM
 * @param login of the product's own user in an Odoo; the id of the OAuth2 client of a SuiteCRM
 * @param secret that user's API key or password, or the client's secret
 * @param user of SuiteCRM, for an OAuth2 client of the kind that wants one
 * @param targetsSince the first month of which the CRM's targets are read; empty for January of the
 *     year before
 * @param companies ids of the companies in the CRM that are read; empty for all
 * @param fields what the company's own fields mean
 */
public record ConnectionSettings(
    String name,
    CrmKind kind,
    URI url,
    String database,
    String login,
    Secret secret,
    Optional<UserLogin> user,
    Optional<LocalDate> targetsSince,
    List<Long> companies,
    OdooFields fields) {
  public ConnectionSettings {
    companies = List.copyOf(companies);
  }

  /** Opens the connection; nothing is asked of the CRM yet. */
  public Crm open(Company company, Clock clock) {
    LocalDate since =
        targetsSince.orElseGet(
            () ->
                LocalDate.ofInstant(clock.instant(), company.timeZone())
                    .withDayOfYear(1)
                    .minusYears(1));
    return kind.open(this, company, since, clock);
  }
}
