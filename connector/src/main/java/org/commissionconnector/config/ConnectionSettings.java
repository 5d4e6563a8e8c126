package org.commissionconnector.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.odoo.OdooFields;

/**
 * One CRM.
 *
 * @param name begins every id of its records
 * @param kind {@code odoo} or {@code suitecrm}
 * @param database the name of Odoo's database; empty for a SuiteCRM
 * @param login of the product's own user in an Odoo; the id of the OAuth2 client of a SuiteCRM
 * @param secret that user's API key or password, or the client's secret
 * @param targetsSince the first month of which the CRM's targets are read; empty for January of the
 *     year before
 * @param companies ids of the companies in the CRM that are read; empty for all
 * @param fields what the company's own fields mean
 */
public record ConnectionSettings(
    String name,
    String kind,
    URI url,
    String database,
    String login,
    Secret secret,
    Optional<LocalDate> targetsSince,
    List<Long> companies,
    OdooFields fields) {
  public ConnectionSettings {
    companies = List.copyOf(companies);
  }
}
