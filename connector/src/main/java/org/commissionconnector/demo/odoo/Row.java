package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record: Boolean, Long, BigDecimal, String or a list of ids for each field that is set. A
 * many2one is the other record's id.
 */
record Row(long id, Map<String, Object> values) {
  Row {
    values = Map.copyOf(values);
  }

  Optional<Object> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  String text(String field) {
    return value(field).map(Object::toString).orElse("");
  }

  /** 0 when empty. */
  long ref(String field) {
    return value(field).map(id -> (Long) id).orElse(0L);
  }

  BigDecimal decimal(String field) {
    return value(field).map(number -> new BigDecimal(number.toString())).orElse(BigDecimal.ZERO);
  }

  boolean flag(String field) {
    return value(field).map(Boolean.TRUE::equals).orElse(false);
  }

  List<Long> ids(String field) {
    return value(field)
        .map(list -> ((List<?>) list).stream().map(id -> (Long) id).toList())
        .orElse(List.of());
  }

  /** Values that are null are emptied. */
  Row with(Changes changes) {
    Map<String, Object> next = new HashMap<>(values);
    changes.applyTo(next);
    return new Row(id, next);
  }
}
