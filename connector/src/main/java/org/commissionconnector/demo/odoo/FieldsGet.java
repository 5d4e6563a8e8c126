package org.commissionconnector.demo.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes a model's fields. */
final class FieldsGet {
  private FieldsGet() {}

  static Optional<Object> call(Call call) {
    List<?> names = call.list(0, "allfields");
    List<?> attributes = call.list(1, "attributes");
    Map<String, Object> described = new LinkedHashMap<>();
    for (Field field : call.model().fields().values()) {
      if (names.isEmpty() || names.contains(field.name())) {
        described.put(field.name(), only(describe(field), attributes));
      }
    }
    return Optional.of(described);
  }

  private static Map<String, Object> only(Map<String, Object> all, List<?> attributes) {
    if (!attributes.isEmpty()) {
      all.keySet().retainAll(attributes);
    }
    return all;
  }

  private static Map<String, Object> describe(Field field) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", field.name());
    described.put("type", field.type().word());
    described.put("string", field.label());
    described.put("required", field.required());
    described.put("readonly", field.isAutomatic() || !field.stored());
    described.put("store", field.stored());
    described.put("searchable", field.searchable());
    described.put("sortable", field.stored());
    described.put("company_dependent", false);
    described.put("manual", field.manual());
    put(described, "relation", field.relation());
    put(described, "relation_field", field.inverse());
    put(described, "currency_field", field.currencyField());
    if (field.type() == FieldType.SELECTION) {
      described.put(
          "selection",
          field.selection().entrySet().stream()
              .map(choice -> List.of(choice.getKey(), choice.getValue()))
              .toList());
    }
    return described;
  }

  private static void put(Map<String, Object> described, String name, String value) {
    if (!value.isEmpty()) {
      described.put(name, value);
    }
  }
}
