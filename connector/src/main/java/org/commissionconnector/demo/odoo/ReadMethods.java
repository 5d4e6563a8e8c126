package org.commissionconnector.demo.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods of every model that only read. */
final class ReadMethods {
  private static final Set<String> SEARCH = Set.of("domain", "offset", "limit", "order", "context");
  private static final Set<String> SEARCH_READ =
      Set.of("domain", "fields", "offset", "limit", "order", "load", "context");

  private ReadMethods() {}

  static Map<String, RpcMethod> all() {
    return Map.ofEntries(
        Map.entry("search", ReadMethods::search),
        Map.entry("search_read", ReadMethods::searchRead),
        Map.entry("search_count", ReadMethods::count),
        Map.entry("read", ReadMethods::read),
        Map.entry("exists", ReadMethods::exists),
        Map.entry("fields_get", FieldsGet::call),
        Map.entry("read_group", ReadGroup::call),
        Map.entry("get_metadata", ReadMethods::metadata),
        Map.entry("name_get", ReadMethods::names),
        Map.entry("check_access_rights", Rights::call),
        Map.entry("has_group", Rights::hasGroup));
  }

  private static Optional<Object> search(Call call) {
    call.allow(SEARCH);
    List<Row> rows =
        Search.rows(
            call.transaction(),
            call.model(),
            call.list(0, "domain"),
            call.text(3, "order"),
            call.number(1, "offset", 0),
            call.number(2, "limit", 0));
    return Optional.of(rows.stream().map(Row::id).toList());
  }

  private static Optional<Object> searchRead(Call call) {
    call.allow(SEARCH_READ);
    List<Field> fields = fields(call.model(), call.list(1, "fields"));
    List<Row> rows =
        Search.rows(
            call.transaction(),
            call.model(),
            call.list(0, "domain"),
            call.text(4, "order"),
            call.number(2, "offset", 0),
            call.number(3, "limit", 0));
    return Optional.of(shown(call, rows, fields));
  }

  private static Optional<Object> count(Call call) {
    List<Row> rows =
        Search.rows(call.transaction(), call.model(), call.list(0, "domain"), "id", 0, 0);
    return Optional.of((long) rows.size());
  }

  /** Records that are gone are left out. */
  private static Optional<Object> read(Call call) {
    call.allow(Set.of("ids", "fields", "load", "context"));
    List<Row> rows =
        call.ids().stream()
            .flatMap(id -> call.transaction().find(call.model().name(), id).stream())
            .toList();
    return Optional.of(shown(call, rows, fields(call.model(), call.list(1, "fields"))));
  }

  private static Optional<Object> exists(Call call) {
    return Optional.of(
        call.ids().stream()
            .filter(id -> call.transaction().find(call.model().name(), id).isPresent())
            .toList());
  }

  private static Optional<Object> metadata(Call call) {
    List<Field> fields =
        fields(call.model(), List.of("create_uid", "create_date", "write_uid", "write_date"));
    return Optional.of(shown(call, call.rows(), fields));
  }

  private static Optional<Object> names(Call call) {
    List<Object> names = new ArrayList<>();
    for (long id : call.ids()) {
      names.add(
          List.<Object>of(id, Values.displayName(call.transaction(), call.model().name(), id)));
    }
    return Optional.of(names);
  }

  private static List<Field> fields(Model model, List<?> names) {
    return names.isEmpty()
        ? List.copyOf(model.fields().values())
        : names.stream().map(name -> model.known(name.toString())).toList();
  }

  private static List<Map<String, Object>> shown(Call call, List<Row> rows, List<Field> fields) {
    boolean withNames = !"".equals(call.named().get("load"));
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("id", row.id());
      for (Field field : fields) {
        values.put(
            field.name(), Outgoing.value(call.transaction(), call.model(), row, field, withNames));
      }
      shown.add(values);
    }
    return shown;
  }
}
