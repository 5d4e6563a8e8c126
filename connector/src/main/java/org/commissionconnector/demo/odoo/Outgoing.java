package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns values into what clients get: false for nothing, {@code [id, name]} for a many2one. */
final class Outgoing {
  private Outgoing() {}

  static Object value(
      Transaction transaction, Model model, Row row, Field field, boolean withNames) {
    Object raw = raw(transaction, model, row, field);
    if (field.type() == FieldType.DATETIME && raw instanceof String moment) {
      return Moments.shown(moment);
    }
    if (field.type() == FieldType.MANY2ONE && withNames && raw instanceof Long id) {
      return List.<Object>of(id, Values.displayName(transaction, field.relation(), id));
    }
    return raw;
  }

  /** Many2one as id, times with microseconds. */
  static Object raw(Transaction transaction, Model model, Row row, Field field) {
    Optional<Object> value = Values.of(transaction, model, row, field);
    return switch (field.type()) {
      case INTEGER -> value.orElse(0L);
      case FLOAT, MONETARY ->
          WireJson.asFloat(value.map(v -> new BigDecimal(v.toString())).orElse(BigDecimal.ZERO));
      case ONE2MANY, MANY2MANY -> value.orElse(List.of());
      default -> value.orElse(false);
    };
  }
}
