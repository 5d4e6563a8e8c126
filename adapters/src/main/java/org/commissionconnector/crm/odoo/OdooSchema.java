package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the fields we know this Odoo has: apps add some, versions rename some. */
final class OdooSchema {
  private final OdooClient odoo;
  private final Map<String, Map<String, Type>> types = new ConcurrentHashMap<>();

  OdooSchema(OdooClient odoo) {
    this.odoo = odoo;
  }

  /**
   * What a field holds.
   *
   * @param relation the model that a link leads to; empty for all that is no link
   */
  record Type(String word, String relation) {
    static final Type NONE = new Type("", "");
  }

  /** Those of the fields that the model has here, in their order. */
  List<String> present(String model, List<String> wanted) {
    Map<String, Type> known = types(model);
    return wanted.stream().filter(known::containsKey).toList();
  }

  /** The type of a field; NONE when it is missing. */
  Type type(String model, String field) {
    return types(model).getOrDefault(field, Type.NONE);
  }

  /** Forgets all, so that a field made meanwhile is seen. */
  void forget() {
    types.clear();
  }

  private Map<String, Type> types(String model) {
    Map<String, Type> known = types.get(model);
    if (known == null) {
      known = ask(model);
      types.put(model, known);
    }
    return known;
  }

  private Map<String, Type> ask(String model) {
    Map<String, Type> found = new HashMap<>();
    odoo.fieldTypes(model)
        .properties()
        .forEach(
            field ->
                found.put(
                    field.getKey(),
                    new Type(
                        field.getValue().path("type").asText(),
                        field.getValue().path("relation").asText(""))));
    return Map.copyOf(found);
  }
}
