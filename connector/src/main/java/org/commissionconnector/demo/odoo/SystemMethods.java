package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** External ids, groups and the user's own settings. */
final class SystemMethods {
  private SystemMethods() {}

  static Map<String, RpcMethod> all() {
    return Map.of(
        "ir.model.data.check_object_reference", SystemMethods::reference,
        "res.users.has_group", SystemMethods::hasGroup,
        "res.users.context_get", SystemMethods::context,
        "mail.mail.send", SystemMethods::send,
        "mail.activity.action_feedback", SystemMethods::done,
        "mail.activity.action_done", SystemMethods::done);
  }

  /** The record behind {@code module.name}. */
  static Optional<Row> external(Transaction transaction, String name) {
    int dot = name.indexOf('.');
    return transaction.all("ir.model.data").stream()
        .filter(row -> row.text("module").equals(name.substring(0, Math.max(dot, 0))))
        .filter(row -> row.text("name").equals(name.substring(dot + 1)))
        .findFirst();
  }

  /** The id of what a named argument names, if it is there. */
  static Optional<Long> byName(Call call, String argument) {
    String name = call.text(9, argument);
    return name.isEmpty()
        ? Optional.empty()
        : external(call.transaction(), name).map(row -> row.ref("res_id"));
  }

  static long modelId(Transaction transaction, String model) {
    return transaction.all("ir.model").stream()
        .filter(row -> row.text("model").equals(model))
        .map(Row::id)
        .findFirst()
        .orElseThrow(() -> OdooError.user("Object %s doesn't exist".formatted(model)));
  }

  private static Optional<Object> reference(Call call) {
    String name = call.text(0, "module") + "." + call.text(1, "xml_id");
    Row found =
        external(call.transaction(), name)
            .orElseThrow(
                () -> OdooError.value("External ID not found in the system: %s".formatted(name)));
    return Optional.of(List.<Object>of(found.text("model"), found.ref("res_id")));
  }

  private static Optional<Object> hasGroup(Call call) {
    Optional<Long> group =
        external(call.transaction(), call.text(0, "group_ext_id")).map(row -> row.ref("res_id"));
    return Optional.of(
        group.map(id -> Rights.groups(call.transaction()).contains(id)).orElse(false));
  }

  private static Optional<Object> context(Call call) {
    Row user = call.transaction().get("res.users", call.transaction().uid());
    Object zone = user.value("tz").orElse(false);
    return Optional.of(
        Map.<String, Object>of("lang", user.text("lang"), "tz", zone, "uid", user.id()));
  }

  private static Optional<Object> send(Call call) {
    call.rows()
        .forEach(
            row -> call.transaction().update("mail.mail", row.id(), Changes.of("state", "sent")));
    return Optional.empty();
  }

  private static Optional<Object> done(Call call) {
    call.rows().forEach(row -> call.transaction().delete("mail.activity", row.id()));
    return Optional.of(true);
  }
}
