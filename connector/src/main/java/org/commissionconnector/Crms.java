package org.commissionconnector;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.odoo.OdooCrm;
import org.commissionconnector.crm.odoo.OdooSettings;
import org.commissionconnector.crm.suitecrm.SuiteCrm;
import org.commissionconnector.crm.suitecrm.SuiteSettings;
import org.commissionconnector.event.ModelRings;
import org.commissionconnector.event.RingTargets;

/** Picks what talks to each kind of CRM. */
public final class Crms {
  /** The kinds of CRM that can be connected. */
  public static final Set<String> KINDS = Set.of("odoo");

  private static final Map<String, RecordRef.Kind> ODOO_MODELS =
      Map.of("crm.lead", RecordRef.Kind.DEAL, "account.move", RecordRef.Kind.INVOICE);

  private static final Map<String, RecordRef.Kind> SUITE_MODULES =
      Map.of("Opportunities", RecordRef.Kind.DEAL, "AOS_Invoices", RecordRef.Kind.INVOICE);

  private Crms() {}

  /** Opens a connection; nothing is asked of the CRM yet. */
  public static Crm open(ConnectionSettings connection, Company company, Clock clock) {
    LocalDate since =
        connection
            .targetsSince()
            .orElseGet(
                () ->
                    LocalDate.ofInstant(clock.instant(), company.timeZone())
                        .withDayOfYear(1)
                        .minusYears(1));
    return isSuite(connection)
        ? suite(connection, company, since, clock)
        : odoo(connection, company, since, clock);
  }

  private static Crm odoo(
      ConnectionSettings connection, Company company, LocalDate since, Clock clock) {
    OdooSettings settings =
        OdooSettings.of(
                connection.name(),
                connection.url(),
                connection.database(),
                connection.login(),
                connection.secret(),
                company.timeZone(),
                since)
            .withCompanies(connection.companies())
            .withFields(connection.fields());
    return OdooCrm.open(settings, clock);
  }

  private static Crm suite(
      ConnectionSettings connection, Company company, LocalDate since, Clock clock) {
    SuiteSettings settings =
        new SuiteSettings(
            connection.name(),
            connection.url(),
            connection.login(),
            connection.secret(),
            Optional.empty(),
            company.timeZone(),
            company.currency().getCurrencyCode(),
            since);
    return SuiteCrm.open(settings, clock);
  }

  private static boolean isSuite(ConnectionSettings connection) {
    return connection.kind().equals("suitecrm");
  }

  static RingTargets ringTargets(ConnectionSettings connection) {
    return isSuite(connection)
        ? new ModelRings(connection.name(), "module", "record", SUITE_MODULES)
        : new ModelRings(connection.name(), "_model", "_id", ODOO_MODELS);
  }
}
