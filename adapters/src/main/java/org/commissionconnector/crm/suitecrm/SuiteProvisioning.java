package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Provisioning;

/** Tells the package where to ring. All else is the package's, which an administrator loads. */
final class SuiteProvisioning {
  private final SuiteClient suite;
  private final SuiteSchema schema;

  SuiteProvisioning(SuiteClient suite, SuiteSchema schema) {
    this.suite = suite;
    this.schema = schema;
  }

  List<String> make(Provisioning wanted, boolean dryRun) {
    schema.forget();
    JsonNode state = schema.packageState().orElseThrow(SuiteProvisioning::notLoaded);
    String url = wanted.ringUrl().orElse("");
    if (url.isEmpty()
        || (state.path("url").asText().equals(url) && state.path("active").asBoolean())) {
      return List.of();
    }
    if (!dryRun) {
      String secret = url.substring(url.lastIndexOf('/') + 1);
      JsonNode unused =
          suite.post(
              SuiteSchema.ROUTES + "settings",
              Map.of("url", url, "secret", secret, "active", true));
      schema.forget();
    }
    return List.of("SuiteCRM's package rings us");
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
