package org.commissionconnector.demo.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and activities on records. Neither moves the record's write_date. */
final class ChatterMethods {
  private ChatterMethods() {}

  /** For models that have a chatter. */
  static Map<String, RpcMethod> all() {
    return Map.of(
        "message_post", ChatterMethods::post,
        "message_notify", ChatterMethods::notify,
        "activity_schedule", ChatterMethods::schedule);
  }

  private static Optional<Object> post(Call call) {
    Row record = call.rows().get(0);
    Optional<Long> subtype = SystemMethods.byName(call, "subtype_xmlid");
    Row message =
        Chatter.post(
            call.transaction(), call.model().name(), record, subtype, html(call), partners(call));
    return Optional.of(message.id());
  }

  private static Optional<Object> notify(Call call) {
    Row record = call.rows().isEmpty() ? new Row(0, Map.of()) : call.rows().get(0);
    Row message =
        Chatter.post(
            call.transaction(),
            call.model().name(),
            record,
            Optional.empty(),
            html(call),
            partners(call));
    Changes kind = Changes.of("message_type", "user_notification");
    kind.set("subject", call.argument(2, "subject").filter(String.class::isInstance));
    return Optional.of(call.transaction().update("mail.message", message.id(), kind).id());
  }

  private static String html(Call call) {
    String body = call.text(1, "body");
    boolean isHtml = Boolean.TRUE.equals(call.named().get("body_is_html"));
    return isHtml ? body : Chatter.escaped(body);
  }

  private static List<Long> partners(Call call) {
    return call.list(9, "partner_ids").stream().map(id -> (Long) id).toList();
  }

  /** Returns the new records as text, as Odoo 17 does. */
  private static Optional<Object> schedule(Call call) {
    Row record = call.rows().get(0);
    Map<String, Object> values = new HashMap<>();
    values.put("res_model_id", SystemMethods.modelId(call.transaction(), call.model().name()));
    values.put("res_id", record.id());
    SystemMethods.byName(call, "act_type_xmlid")
        .ifPresent(id -> values.put("activity_type_id", id));
    String note = call.text(9, "note");
    values.put("note", note.isEmpty() || note.startsWith("<") ? note : "<p>" + note + "</p>");
    for (String given : List.of("summary", "user_id", "date_deadline")) {
      call.argument(9, given).ifPresent(value -> values.put(given, value));
    }
    Row activity = Writer.create(call.transaction(), "mail.activity", values);
    return Optional.of("mail.activity(%d,)".formatted(activity.id()));
  }
}
