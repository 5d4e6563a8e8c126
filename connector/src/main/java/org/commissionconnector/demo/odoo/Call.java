package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One {@code execute_kw}: a method of a model, with positional and named arguments. */
record Call(
    Transaction transaction,
    Model model,
    String method,
    List<?> arguments,
    Map<String, Object> named) {

  /** A positional argument, or the named one. */
  Optional<Object> argument(int index, String name) {
    return index < arguments.size()
        ? Optional.of(arguments.get(index))
        : Optional.ofNullable(named.get(name));
  }

  List<?> list(int index, String name) {
    return argument(index, name)
        .filter(List.class::isInstance)
        .map(list -> (List<?>) list)
        .orElse(List.of());
  }

  Map<?, ?> map(int index, String name) {
    return argument(index, name)
        .filter(Map.class::isInstance)
        .map(map -> (Map<?, ?>) map)
        .orElseThrow(
            () ->
                OdooError.of(
                    "builtins.TypeError",
                    "%s() missing 1 required positional argument: '%s'".formatted(method, name)));
  }

  String text(int index, String name) {
    return argument(index, name).filter(String.class::isInstance).map(Object::toString).orElse("");
  }

  long number(int index, String name, long otherwise) {
    return argument(index, name)
        .filter(Long.class::isInstance)
        .map(id -> (Long) id)
        .orElse(otherwise);
  }

  /** The records that a method is called on. */
  List<Long> ids() {
    Object first = arguments.isEmpty() ? List.of() : arguments.get(0);
    return first instanceof List<?> list
        ? list.stream().map(id -> (Long) id).toList()
        : first instanceof Long id ? List.of(id) : List.of();
  }

  /** The rows of {@link #ids}; one that is gone is a MissingError. */
  List<Row> rows() {
    return ids().stream().map(id -> transaction.get(model.name(), id)).toList();
  }

  void allow(Set<String> names) {
    for (String name : named.keySet()) {
      if (!names.contains(name)) {
        throw OdooError.of(
            "builtins.TypeError",
            "BaseModel.%s() got an unexpected keyword argument '%s'".formatted(method, name));
      }
    }
  }
}
