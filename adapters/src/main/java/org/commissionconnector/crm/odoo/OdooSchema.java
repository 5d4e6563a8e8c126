package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the fields we know this Odoo has: apps add some, versions rename some. */
final class OdooSchema {
  private final OdooClient odoo;
  private final Map<String, Map<String, String>> types = new ConcurrentHashMap<>();

  OdooSchema(OdooClient odoo) {
    this.odoo = odoo;
  }

  /** Those of the fields that the model has here, in their order. */
  List<String> present(String model, List<String> wanted) {
    Map<String, String> known = types(model);
    return wanted.stream().filter(known::containsKey).toList();
  }

  /** The type of a field; empty when it is missing. */
  String type(String model, String field) {
    return types(model).getOrDefault(field, "");
  }

  /** Forgets all, so that a field made meanwhile is seen. */
  void forget() {
    types.clear();
  }

  private Map<String, String> types(String model) {
    Map<String, String> known = types.get(model);
    if (known == null) {
      known = ask(model);
      types.put(model, known);
    }
    return known;
  }

  private Map<String, String> ask(String model) {
    Map<String, String> found = new HashMap<>();
    odoo.fieldTypes(model)
        .properties()
        .forEach(field -> found.put(field.getKey(), field.getValue().path("type").asText()));
    return Map.copyOf(found);
  }
}
