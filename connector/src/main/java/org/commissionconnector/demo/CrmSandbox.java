package org.commissionconnector.demo;

import java.net.URI;
import java.util.Optional;

/** A CRM in this process, with the invented company in it. */
interface CrmSandbox extends AutoCloseable {
  URI url();

  /** The lines by which the settings connect it, each a key of the connection. */
  String connection();

  /** Settings of what the CRM does not know of the company, in YAML; empty where it knows all. */
  String records();

  /** The secret of the connector's user, or client. */
  String password();

  /** Somebody wins the next open deal. Empty when none is left. */
  Optional<Happening> winADeal();

  /** A customer pays what is open of the oldest open invoice. Empty when none is left. */
  Optional<Happening> payAnInvoice();

  /** How many calls of the connector were meant to change something, since the start. */
  long writesReceived();

  /** How many rings were answered with success, since the start. */
  int ringsDelivered();

  /** Replaces the state file by what is now. */
  void save();

  /** The first page for people. */
  default URI pageUrl() {
    return url().resolve("/");
  }

  @Override
  void close();
}
