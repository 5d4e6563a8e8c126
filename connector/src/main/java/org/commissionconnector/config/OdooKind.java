package org.commissionconnector.config;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.odoo.OdooCrm;
import org.commissionconnector.crm.odoo.OdooSettings;

/** An Odoo: its webhooks cannot sign, and name model and record with an underscore before. */
record OdooKind() implements CrmKind {
  @Override
  public String word() {
    return "odoo";
  }

  @Override
  public boolean has(String key) {
    return Set.of("database", "companies", "fields").contains(key);
  }

  @Override
  public Proof proof() {
    return Proof.PATH;
  }

  @Override
  public RingFields rings() {
    return new RingFields(
        "_model",
        "_id",
        Optional.empty(),
        Map.of("crm.lead", RecordRef.Kind.DEAL, "account.move", RecordRef.Kind.INVOICE));
  }

  @Override
  public Crm open(ConnectionSettings settings, Company company, LocalDate since, Clock clock) {
    return OdooCrm.open(
        OdooSettings.of(
                settings.name(),
                settings.url(),
                settings.database(),
                settings.login(),
                settings.secret(),
                company.timeZone(),
                since)
            .withCompanies(settings.companies())
            .withFields(settings.fields()),
        clock);
  }
}
