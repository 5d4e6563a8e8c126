package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods of every model that change records. */
final class WriteMethods {
  private WriteMethods() {}

  static Map<String, RpcMethod> all() {
    return Map.of(
        "create", WriteMethods::create,
        "write", WriteMethods::write,
        "unlink", WriteMethods::unlink,
        "toggle_active", WriteMethods::toggleActive);
  }

  private static Optional<Object> create(Call call) {
    call.allow(Set.of("vals_list", "vals", "context"));
    Object values = call.argument(0, "vals_list").orElse(List.of());
    if (values instanceof Map<?, ?> one) {
      return Optional.of(Writer.create(call.transaction(), call.model().name(), one).id());
    }
    return Optional.of(
        ((List<?>) values)
            .stream()
                .map(one -> Writer.create(call.transaction(), call.model().name(), (Map<?, ?>) one))
                .map(Row::id)
                .toList());
  }

  private static Optional<Object> write(Call call) {
    Map<?, ?> values = call.map(1, "vals");
    call.rows();
    call.ids().forEach(id -> Writer.write(call.transaction(), call.model().name(), id, values));
    return Optional.of(true);
  }

  private static Optional<Object> unlink(Call call) {
    call.rows();
    call.ids().stream()
        .distinct()
        .filter(id -> call.transaction().find(call.model().name(), id).isPresent())
        .forEach(id -> Writer.unlink(call.transaction(), call.model().name(), id));
    return Optional.of(true);
  }

  private static Optional<Object> toggleActive(Call call) {
    for (Row row : call.rows()) {
      Changes changes = Changes.of("active", !row.flag("active"));
      if (call.model().name().equals("crm.lead")) {
        changes.clear("lost_reason_id").clear("date_closed");
      }
      call.transaction().update(call.model().name(), row.id(), changes);
    }
    return Optional.empty();
  }
}
