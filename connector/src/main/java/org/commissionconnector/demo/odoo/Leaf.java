package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Optional;

/** One condition of a domain: {@code ["stage_id.is_won", "=", true]}. */
record Leaf(Model model, List<String> path, String operator, Object value) {
  static Leaf parse(Schema schema, Model model, Object written) {
    if (!(written instanceof List<?> parts) || parts.size() != 3) {
      throw OdooError.value("Invalid leaf %s".formatted(PythonText.of(written)));
    }
    String path = parts.get(0).toString();
    Leaf leaf = new Leaf(model, List.of(path.split("\\.")), parts.get(1).toString(), parts.get(2));
    if (!leaf.isConstant()) {
      leaf.check(schema, parts);
    }
    return leaf;
  }

  private boolean isConstant() {
    return path.size() == 1 && (path.get(0).equals("1") || path.get(0).equals("0"));
  }

  private void check(Schema schema, List<?> written) {
    Model at = model;
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      Model here = at;
      Field field = here.field(name).orElseThrow(() -> unknown(here, name, written));
      if (i < path.size() - 1) {
        at = schema.find(field.relation()).orElseThrow(() -> unknown(here, name, written));
      }
    }
    Comparison.check(operator);
  }

  private static OdooError unknown(Model model, String field, List<?> written) {
    return OdooError.value(
        "Invalid field %s.%s in leaf %s".formatted(model.name(), field, PythonText.tuple(written)));
  }

  boolean holds(Transaction transaction, Row row) {
    if (isConstant()) {
      return path.get(0).equals(value.toString());
    }
    return holds(transaction, model, row, path);
  }

  private boolean holds(Transaction transaction, Model at, Row row, List<String> rest) {
    Field field = at.known(rest.get(0));
    if (!field.searchable()) {
      return true;
    }
    Optional<Object> found = Values.of(transaction, at, row, field);
    if (rest.size() > 1) {
      Model next = transaction.model(field.relation());
      List<String> tail = rest.subList(1, rest.size());
      return ids(found).stream()
          .flatMap(id -> transaction.find(next.name(), id).stream())
          .anyMatch(other -> holds(transaction, next, other, tail));
    }
    return new Comparison(transaction, at, field, operator).holds(found, value);
  }

  static List<Long> ids(Optional<Object> value) {
    Object found = value.orElse(List.of());
    return found instanceof List<?> many
        ? many.stream().map(id -> (Long) id).toList()
        : List.of((Long) found);
  }
}
