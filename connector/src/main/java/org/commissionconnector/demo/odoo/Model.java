package org.commissionconnector.demo.odoo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of record.
 *
 * @param order of a search that names none
 * @param chatter whether it takes messages and activities
 */
record Model(String name, String label, String order, boolean chatter, Map<String, Field> fields) {
  Model {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  Optional<Field> field(String fieldName) {
    return Optional.ofNullable(fields.get(fieldName));
  }

  /**
   * @throws OdooError as Odoo complains of a name in a read, write, create or order
   */
  Field known(String fieldName) {
    return field(fieldName)
        .orElseThrow(
            () -> OdooError.value("Invalid field '%s' on model '%s'".formatted(fieldName, name)));
  }

  Model with(Field field) {
    Map<String, Field> more = new LinkedHashMap<>(fields);
    more.put(field.name(), field);
    return new Model(name, label, order, chatter, more);
  }
}
