package org.commissionconnector.config;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.suitecrm.SuiteCrm;
import org.commissionconnector.crm.suitecrm.SuiteSettings;

/** A SuiteCRM: our package in it signs what it sends. */
record SuiteKind() implements CrmKind {
  @Override
  public String word() {
    return "suitecrm";
  }

  /** A user, for an OAuth2 client of the kind that wants one. */
  @Override
  public boolean has(String key) {
    return key.equals("user");
  }

  @Override
  public Proof proof() {
    return Proof.SUITECRM_PACKAGE;
  }

  @Override
  public RingFields rings() {
    return new RingFields(
        "module",
        "record",
        Optional.of("type"),
        Map.of("Opportunities", RecordRef.Kind.DEAL, "AOS_Invoices", RecordRef.Kind.INVOICE));
  }

  @Override
  public Crm open(ConnectionSettings settings, Company company, LocalDate since, Clock clock) {
    return SuiteCrm.open(
        new SuiteSettings(
            settings.name(),
            settings.url(),
            settings.login(),
            settings.secret(),
            settings.user(),
            company.timeZone(),
            company.currency().getCurrencyCode(),
            since),
        clock);
  }
}
