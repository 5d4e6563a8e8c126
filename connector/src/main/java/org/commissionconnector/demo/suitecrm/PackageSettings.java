package org.commissionconnector.demo.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the package was told, kept like a record. */
final class PackageSettings {
  private static final String MODULE = "_settings";
  private static final String ID = "commission";

  private final Beans beans;

  PackageSettings(Beans beans) {
    this.beans = beans;
  }

  /** Changes the keys that are given. */
  void take(JsonNode body) {
    Map<String, String> values = new LinkedHashMap<>();
    body.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    beans.put(MODULE, beans.find(MODULE, ID).orElse(new Bean(ID, Map.of())).with(values));
  }

  String url() {
    return value("url");
  }

  String secret() {
    return value("secret");
  }

  String zone() {
    return value("zone");
  }

  boolean isActive() {
    return value("active").equals("true") && !url().isEmpty();
  }

  private String value(String key) {
    return beans.find(MODULE, ID).map(kept -> kept.text(key)).orElse("");
  }
}
