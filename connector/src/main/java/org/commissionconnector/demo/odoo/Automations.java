package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs automation rules: sends webhooks inside the user's transaction, as Odoo 17 does. */
final class Automations implements Webhooks {
  private static final Set<String> ON_CREATE = Set.of("on_create_or_write", "on_create");
  private static final Set<String> ON_WRITE = Set.of("on_create_or_write", "on_write");

  private final WebhookSender sender;

  Automations(WebhookSender sender) {
    this.sender = sender;
  }

  @Override
  public void created(Transaction transaction, String model, Row row) {
    for (Row rule : rules(transaction, model, ON_CREATE)) {
      if (matches(transaction, model, rule.text("filter_domain"), row)) {
        run(transaction, model, rule, row);
      }
    }
  }

  @Override
  public void updated(Transaction transaction, String model, Row before, Row after) {
    for (Row rule : rules(transaction, model, ON_WRITE)) {
      if (isTriggered(transaction, rule, before, after)
          && matches(transaction, model, rule.text("filter_pre_domain"), before)
          && matches(transaction, model, rule.text("filter_domain"), after)) {
        run(transaction, model, rule, after);
      }
    }
  }

  @Override
  public void deleting(Transaction transaction, String model, Row row) {
    for (Row rule : rules(transaction, model, Set.of("on_unlink"))) {
      if (matches(transaction, model, rule.text("filter_domain"), row)) {
        run(transaction, model, rule, row);
      }
    }
  }

  private static List<Row> rules(Transaction transaction, String model, Set<String> triggers) {
    return transaction.all("base.automation").stream()
        .filter(rule -> rule.flag("active") && triggers.contains(rule.text("trigger")))
        .filter(
            rule -> transaction.get("ir.model", rule.ref("model_id")).text("model").equals(model))
        .toList();
  }

  /** A rule without trigger fields fires on every write, even of equal values. */
  private static boolean isTriggered(Transaction transaction, Row rule, Row before, Row after) {
    List<Long> fields = rule.ids("trigger_field_ids");
    return fields.isEmpty()
        || fields.stream()
            .map(id -> transaction.get("ir.model.fields", id).text("name"))
            .anyMatch(name -> differs(before, after, name));
  }

  private static boolean differs(Row before, Row after, String field) {
    if (before.value(field).filter(java.math.BigDecimal.class::isInstance).isPresent()) {
      return before.decimal(field).compareTo(after.decimal(field)) != 0;
    }
    return !before.value(field).equals(after.value(field));
  }

  private static boolean matches(Transaction transaction, String model, String domain, Row row) {
    return domain.isBlank()
        || Domain.parse(transaction.schema(), model, PythonLiteral.list(domain))
            .matches(transaction, row);
  }

  private void run(Transaction transaction, String model, Row rule, Row row) {
    for (Row action :
        transaction.rowsReferring("ir.actions.server", "base_automation_id", rule.id())) {
      if (action.text("state").equals("webhook")) {
        requireUrl(rule, action);
        sender.send(action.text("webhook_url"), payload(transaction, model, action, row));
      }
    }
  }

  private static void requireUrl(Row rule, Row action) {
    if (action.text("webhook_url").isEmpty()) {
      throw OdooError.user(
          "I'll be happy to send a webhook for you, but you really need to give me a URL to reach"
              + " out to...",
          Map.<String, Object>of(
              "exception_class",
              "base_automation",
              "base_automation",
              Map.<String, Object>of("id", rule.id(), "name", rule.text("name"))));
    }
  }

  private static Map<String, Object> payload(
      Transaction transaction, String model, Row action, Row row) {
    Map<String, Object> payload = new TreeMap<>();
    payload.put("_action", "%s(#%d)".formatted(action.text("name"), action.id()));
    payload.put("_id", row.id());
    payload.put("_model", model);
    payload.put("id", row.id());
    Model known = transaction.model(model);
    for (long id : action.ids("webhook_field_ids")) {
      String name = transaction.get("ir.model.fields", id).text("name");
      known
          .field(name)
          .ifPresent(field -> payload.put(name, Outgoing.raw(transaction, known, row, field)));
    }
    return payload;
  }
}
