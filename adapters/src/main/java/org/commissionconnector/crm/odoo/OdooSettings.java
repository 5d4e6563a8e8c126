package org.commissionconnector.crm.odoo;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Secret;

/**
 * How to reach an Odoo, and what the company's own fields there mean.
 *
 * @param connection the name that all ids begin with
 * @param login of the user the product works as
 * @param secret that user's API key or password
 * @param zone the company's: the day on which something happened is a day there
 * @param since targets are read for the months from this day on
 * @param companies ids of Odoo's companies to read; empty for all that the user may see
 * @param protocol how to talk; empty to go by the server's version
 */
public record OdooSettings(
    String connection,
    URI url,
    String database,
    String login,
    Secret secret,
    ZoneId zone,
    LocalDate since,
    List<Long> companies,
    Optional<Protocol> protocol,
    OdooFields fields) {
  /** How Odoo is talked to. */
  public enum Protocol {
    /** Odoo 17 and 18. */
    JSON_RPC,
    /** Odoo 19 and later; the secret must be an API key. */
    JSON_2
  }

  public OdooSettings {
    companies = List.copyOf(companies);
  }

  /** The usual settings. */
  public static OdooSettings of(
      String connection,
      URI url,
      String database,
      String login,
      Secret secret,
      ZoneId zone,
      LocalDate since) {
    return new OdooSettings(
        connection,
        url,
        database,
        login,
        secret,
        zone,
        since,
        List.of(),
        Optional.empty(),
        OdooFields.USUAL);
  }

  public OdooSettings withCompanies(List<Long> ids) {
    return new OdooSettings(
        connection, url, database, login, secret, zone, since, ids, protocol, fields);
  }

  public OdooSettings withProtocol(Protocol chosen) {
    return new OdooSettings(
        connection,
        url,
        database,
        login,
        secret,
        zone,
        since,
        companies,
        Optional.of(chosen),
        fields);
  }

  public OdooSettings withFields(OdooFields meaning) {
    return new OdooSettings(
        connection, url, database, login, secret, zone, since, companies, protocol, meaning);
  }
}
