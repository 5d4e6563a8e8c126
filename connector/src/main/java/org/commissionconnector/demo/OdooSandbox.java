package org.commissionconnector.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commissionconnector.demo.odoo.Sandbox;

/**
 * A CRM in this process that speaks Odoo 17's JSON-RPC over HTTP on loopback, with an invented
 * company in it, and pages to look at it.
 *
 * <p>Like Odoo 17 it sends webhooks inside the transaction that causes them: who reads before the
 * webhook was answered sees the record as it was.
 */
public final class OdooSandbox implements CrmSandbox {
  private final Sandbox sandbox;

  private OdooSandbox(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Starts it, as it was left in the file; without a file the company is made anew, as of the
   * clock's day.
   *
   * @param port 0 takes any free one
   */
  public static OdooSandbox start(Path stateFile, Clock clock, int port) {
    return new OdooSandbox(Sandbox.start(stateFile, clock, DemoCompany.ZONE, port));
  }

  /** The latest change that a state file holds; empty when there is no file. */
  public static Optional<Instant> lastInstant(Path stateFile) {
    return Sandbox.lastInstant(stateFile);
  }

  @Override
  public URI url() {
    return sandbox.url();
  }

  public String database() {
    return sandbox.database();
  }

  /** Of the user that the connector works as. */
  public String login() {
    return sandbox.login();
  }

  @Override
  public String password() {
    return sandbox.password();
  }

  @Override
  public String connection() {
    return """
        name: odoo
        kind: odoo
        url: %s
        database: %s
        login: %s
        targetsSince: 2026-01-01
        """
        .formatted(url(), database(), login());
  }

  @Override
  public String records() {
    return "";
  }

  @Override
  public Optional<Happening> winADeal() {
    return sandbox.winADeal().map(touched -> happening(touched, "was won"));
  }

  @Override
  public Optional<Happening> payAnInvoice() {
    return sandbox.payAnInvoice().map(touched -> happening(touched, "was paid"));
  }

  /** The payment booked last is taken back. Empty when there is none. */
  public Optional<Happening> undoPayment() {
    return sandbox.undoPayment().map(touched -> happening(touched, "lost its payment"));
  }

  private static Happening happening(Sandbox.Touched touched, String what) {
    return new Happening(
        touched.model(), Long.toString(touched.id()), touched.name(), touched.owner(), what);
  }

  @Override
  public long writesReceived() {
    return sandbox.writesReceived();
  }

  @Override
  public int ringsDelivered() {
    return sandbox.ringsDelivered();
  }

  @Override
  public void save() {
    sandbox.save();
  }

  /** Saves, then stops listening. */
  @Override
  public void close() {
    sandbox.close();
  }
}
