package org.commissionconnector.crm.suitecrm;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.commissionconnector.crm.Secret;

/**
 * How to reach a SuiteCRM.
 *
 * @param connection the name that all ids begin with
 * @param url of the site, without {@code /Api}
 * @param client id of the OAuth2 client
 * @param secret of the OAuth2 client
 * @param user of a client that wants the password grant; empty for client credentials
 * @param zone the company's: the day on which something happened is a day there
 * @param currency ISO code of SuiteCRM's base currency, which its API does not tell
 * @param since the day that SuiteCRM's exchange rates, which have none, count from
 */
public record SuiteSettings(
    String connection,
    URI url,
    String client,
    Secret secret,
    Optional<UserLogin> user,
    ZoneId zone,
    String currency,
    LocalDate since) {

  /** A user of SuiteCRM. */
  public record UserLogin(String name, Secret password) {}
}
