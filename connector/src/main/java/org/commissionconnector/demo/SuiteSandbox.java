package org.commissionconnector.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.demo.company.Company;
import org.commissionconnector.demo.odoo.CompanyReader;
import org.commissionconnector.demo.suitecrm.Site;

/**
 * A CRM in this process that speaks SuiteCRM 7.14's V8 API over HTTP on loopback, with the same
 * company in it as {@link OdooSandbox}, and pages to look at.
 */
public final class SuiteSandbox implements CrmSandbox {
  private final Site site;
  private final Supplier<Company> company;

  private SuiteSandbox(Site site, Supplier<Company> company) {
    this.site = site;
    this.company = company;
  }

  /**
   * Starts it, as it was left in the file; without a file the company is made anew, as of the
   * clock's day.
   *
   * @param packaged whether the product's package is loaded in it
   * @param port 0 takes any free one
   */
  public static SuiteSandbox start(Path stateFile, Clock clock, boolean packaged, int port) {
    Supplier<Company> company = () -> CompanyReader.at(clock.instant(), DemoCompany.ZONE);
    return new SuiteSandbox(
        Site.start(
            stateFile, company, clock, DemoCompany.ZONE, DemoCompany.CURRENCY, packaged, port),
        company);
  }

  /** The latest change that a state file holds; empty when there is no file. */
  public static Optional<Instant> lastInstant(Path stateFile) {
    return Site.lastInstant(stateFile);
  }

  @Override
  public URI url() {
    return site.url();
  }

  /** Of the OAuth2 client that the connector works as. */
  public String client() {
    return Site.CLIENT;
  }

  @Override
  public String password() {
    return Site.SECRET;
  }

  @Override
  public String connection() {
    return """
        name: suitecrm
        kind: suitecrm
        url: %s
        login: %s
        """
        .formatted(url(), client());
  }

  /** SuiteCRM has no targets. */
  @Override
  public String records() {
    return DemoTargets.settings(company.get().sellers());
  }

  @Override
  public Optional<Happening> winADeal() {
    return site.winADeal().map(touched -> happening(touched, "was won"));
  }

  @Override
  public Optional<Happening> payAnInvoice() {
    return site.payAnInvoice().map(touched -> happening(touched, "was paid"));
  }

  /** The payment noted last is taken back. Empty when there is none. */
  public Optional<Happening> undoPayment() {
    return site.undoPayment().map(touched -> happening(touched, "lost its payment"));
  }

  private static Happening happening(Site.Touched touched, String what) {
    return new Happening(touched.module(), touched.id(), touched.name(), touched.owner(), what);
  }

  @Override
  public long writesReceived() {
    return site.writesReceived();
  }

  @Override
  public int ringsDelivered() {
    return site.ringsDelivered();
  }

  @Override
  public void save() {
    site.save();
  }

  @Override
  public void close() {
    site.close();
  }
}
