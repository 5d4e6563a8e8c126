package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.Secret;

/** Tells the package where to ring. All else is the package's, which an administrator loads. */
final class SuiteProvisioning {
  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final ZoneId zone;

  /**
   * @param zone the company's, in which the package dates payments
   */
  SuiteProvisioning(SuiteClient suite, SuiteSchema schema, ZoneId zone) {
    this.suite = suite;
    this.schema = schema;
    this.zone = zone;
  }

  List<String> make(Provisioning wanted, boolean dryRun) {
    schema.forget();
    JsonNode state = schema.packageState().orElseThrow(SuiteProvisioning::notLoaded);
    Map<String, Object> settings = new LinkedHashMap<>();
    List<String> changes = new ArrayList<>();
    String url = wanted.ringUrl().orElse("");
    if (!url.isEmpty()
        && !(state.path("url").asText().equals(url) && state.path("active").asBoolean())) {
      settings.put("url", url);
      settings.put("secret", wanted.secret().map(Secret::reveal).orElse(lastPart(url)));
      settings.put("active", true);
      changes.add("SuiteCRM's package rings us");
    }
    if (!state.path("zone").asText().equals(zone.getId())) {
      settings.put("zone", zone.getId());
      changes.add("SuiteCRM's package dates payments in " + zone);
    }
    if (!dryRun && !settings.isEmpty()) {
      JsonNode unused = suite.post(SuiteSchema.ROUTES + "settings", settings);
      schema.forget();
    }
    return changes;
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  List<String> take(boolean dryRun) {
    schema.forget();
    Optional<JsonNode> state = schema.packageState();
    if (state.isEmpty() || state.get().path("url").asText().isEmpty()) {
      return List.of();
    }
    if (!dryRun) {
      JsonNode unused =
          suite.post(SuiteSchema.ROUTES + "settings", Map.of("url", "", "active", false));
      schema.forget();
    }
    return List.of(
        "SuiteCRM's package rings us no more; its fields go when it is uninstalled under Admin > Module Loader");
  }

  private static CrmException notLoaded() {
    return new CrmException(
        CrmException.Kind.REFUSED,
        "the product's package is not in SuiteCRM: write it out with 'commission package suitecrm', load it under Admin > Module Loader, and install again; without it everything works by polling and nothing is to be installed");
  }
}
