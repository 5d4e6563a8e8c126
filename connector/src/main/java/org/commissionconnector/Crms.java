package org.commissionconnector;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.odoo.OdooCrm;
import org.commissionconnector.crm.odoo.OdooSettings;
import org.commissionconnector.event.ModelRings;
import org.commissionconnector.event.RingTargets;

/** Picks what talks to each kind of CRM. */
public final class Crms {
  /** The kinds of CRM that can be connected. */
  public static final Set<String> KINDS = Set.of("odoo");

  private static final Map<String, RecordRef.Kind> ODOO_MODELS =
      Map.of("crm.lead", RecordRef.Kind.DEAL, "account.move", RecordRef.Kind.INVOICE);

  private Crms() {}

  /** Opens a connection; nothing is asked of the CRM yet. */
  public static Crm open(ConnectionSettings connection, Company company, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), company.timeZone());
    OdooSettings settings =
        OdooSettings.of(
                connection.name(),
                connection.url(),
                connection.database(),
                connection.login(),
                connection.secret(),
                company.timeZone(),
                connection.targetsSince().orElse(today.withDayOfYear(1).minusYears(1)))
            .withCompanies(connection.companies())
            .withFields(connection.fields());
    return OdooCrm.open(settings, clock);
  }

  static RingTargets ringTargets(ConnectionSettings connection) {
    return new ModelRings(connection.name(), "_model", "_id", ODOO_MODELS);
  }
}
