package org.commissionconnector.demo.odoo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New values of fields, some of them empty. */
final class Changes {
  private final Map<String, Optional<Object>> values = new LinkedHashMap<>();

  static Changes of(String field, Object value) {
    return new Changes().set(field, value);
  }

  Changes set(String field, Object value) {
    values.put(field, Optional.of(value));
    return this;
  }

  Changes set(String field, Optional<Object> value) {
    values.put(field, value);
    return this;
  }

  Changes clear(String field) {
    values.put(field, Optional.empty());
    return this;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  Optional<Object> get(String field) {
    return values.getOrDefault(field, Optional.empty());
  }

  Set<String> fields() {
    return values.keySet();
  }

  void applyTo(Map<String, Object> target) {
    values.forEach(
        (field, value) ->
            value.ifPresentOrElse(set -> target.put(field, set), () -> target.remove(field)));
  }
}
