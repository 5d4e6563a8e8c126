package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.jspecify.annotations.Nullable;

/** How the API user has numbers and times written, which SuiteCRM applies to what we send. */
final class SuiteNumberFormat {
  private final SuiteClient suite;
  private @Nullable JsonNode preferences;

  SuiteNumberFormat(SuiteClient suite) {
    this.suite = suite;
  }

  /** Any write of a user with comma decimals turns an opportunity's amount into a hundredfold. */
  void refuseCommas() {
    if (decimals().equals(",")) {
      throw new CrmException(
          Kind.REFUSED,
          "the API user of SuiteCRM writes decimals with a comma, and each of its writes would spoil amounts; give it the point under its profile > Advanced > Decimal Symbol");
    }
  }

  /** Empty when the system's own applies. */
  String decimals() {
    return preferences().path("dec_sep").asText();
  }

  /** The API user's time zone. Empty when the system's own applies. */
  String zone() {
    return preferences().path("timezone").asText();
  }

  /** PHP's pattern: {@code H:i}. Empty when the system's own applies. */
  String times() {
    return preferences().path("timef").asText();
  }

  private synchronized JsonNode preferences() {
    JsonNode known = preferences;
    if (known == null) {
      String user = suite.get("current-user", Map.of()).path("data").path("id").asText();
      known =
          suite
              .get("user-preferences/" + user, Map.of())
              .path("data")
              .path("attributes")
              .path("global");
      if (!known.path("dec_sep").asText().equals(",")) {
        preferences = known;
      }
    }
    return known;
  }
}
