package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums by one field: {@code read_group(domain, ["amount:sum"], ["user_id"], lazy=False)}. */
final class ReadGroup {
  private ReadGroup() {}

  static Optional<Object> call(Call call) {
    List<?> domain = call.list(0, "domain");
    Object first =
        call.argument(2, "groupby").map(g -> g instanceof List<?> l ? l.get(0) : g).orElse("id");
    Field by = call.model().known(first.toString());
    Map<Object, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : Search.rows(call.transaction(), call.model(), domain, by.name(), 0, 0)) {
      Object key = Outgoing.value(call.transaction(), call.model(), row, by, true);
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }
    boolean lazy = !Boolean.FALSE.equals(call.named().get("lazy"));
    List<Object> result = new ArrayList<>();
    groups.forEach((key, rows) -> result.add(group(call, by, key, rows, lazy)));
    return Optional.of(result);
  }

  private static Map<String, Object> group(
      Call call, Field by, Object key, List<Row> rows, boolean lazy) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put(by.name(), key);
    group.put(lazy ? by.name() + "_count" : "__count", (long) rows.size());
    for (Object wanted : call.list(1, "fields")) {
      Field field = call.model().known(wanted.toString().replaceFirst(":.*", ""));
      if (field.type().isNumber()) {
        group.put(field.name(), WireJson.asFloat(sum(rows, field)));
      }
    }
    Object id = key instanceof List<?> named ? named.get(0) : key;
    List<Object> domain = new ArrayList<>(List.of("&"));
    domain.add(List.<Object>of(by.name(), "=", id));
    domain.addAll(call.list(0, "domain"));
    group.put("__domain", domain);
    return group;
  }

  private static BigDecimal sum(List<Row> rows, Field field) {
    return OrderLineBehaviour.sum(rows, field.name());
  }
}
