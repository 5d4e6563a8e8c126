package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the automations that ring us. Their addresses hold a secret and are never printed. */
final class OdooRings {
  private static final String MODEL = "base.automation";
  private static final List<String> FIELDS =
      List.of(
          "trigger",
          "trigger_field_ids",
          "filter_pre_domain",
          "filter_domain",
          "action_server_ids",
          "active");

  private final OdooClient odoo;
  private final OdooLookup lookup;

  OdooRings(OdooClient odoo, OdooLookup lookup) {
    this.odoo = odoo;
    this.lookup = lookup;
  }

  boolean isAsWanted(OdooAutomation rule, String ringUrl) {
    Optional<OdooRow> found = find(rule);
    return found.isPresent()
        && found.get().flag("active")
        && found.get().links("action_server_ids").size() == 1
        && sorted(found.get().json().path("trigger_field_ids"))
            .equals(OdooClient.sorted(lookup.fields(rule.model(), rule.watched())))
        && rule.before().equals(text(found.get(), "filter_pre_domain"))
        && rule.after().equals(text(found.get(), "filter_domain"))
        && address(rule, ringUrl).equals(address(found.get()));
  }

  /** Made anew when it is not as wanted: some of its fields cannot be written one by one. */
  void make(OdooAutomation rule, String ringUrl) {
    find(rule).ifPresent(old -> remove(List.of(old.id())));
    long model = lookup.model(rule.model());
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("name", rule.name());
    action.put("model_id", model);
    action.put("state", "webhook");
    action.put("usage", "base_automation");
    action.put("webhook_url", address(rule, ringUrl));
    action.put("webhook_field_ids", set(lookup.fields(rule.model(), rule.told())));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", rule.name());
    values.put("model_id", model);
    values.put("trigger", "on_create_or_write");
    values.put("trigger_field_ids", set(lookup.fields(rule.model(), rule.watched())));
    values.put("filter_pre_domain", rule.before().isEmpty() ? false : rule.before());
    values.put("filter_domain", rule.after());
    values.put("action_server_ids", List.of(List.of(0, 0, action)));
    odoo.create(MODEL, List.of(values));
  }

  /** The automations of ours that are there. */
  List<OdooRow> ours() {
    List<String> names = OdooAutomation.all().stream().map(OdooAutomation::name).toList();
    return odoo.related(
        MODEL, Domain.of(Domain.in("name", names)), List.of("name", "action_server_ids"));
  }

  void remove(List<Long> ids) {
    List<Long> actions =
        odoo.byId(MODEL, ids, List.of("action_server_ids")).stream()
            .flatMap(row -> row.links("action_server_ids").stream())
            .toList();
    odoo.unlink(MODEL, ids);
    odoo.unlink(
        "ir.actions.server", odoo.search("ir.actions.server", Domain.of(Domain.in("id", actions))));
  }

  private Optional<OdooRow> find(OdooAutomation rule) {
    return odoo.related(MODEL, Domain.of(Domain.is("name", "=", rule.name())), FIELDS).stream()
        .findFirst();
  }

  private String address(OdooRow automation) {
    return odoo
        .byId("ir.actions.server", automation.links("action_server_ids"), List.of("webhook_url"))
        .stream()
        .map(action -> text(action, "webhook_url"))
        .findFirst()
        .orElse("");
  }

  private static String address(OdooAutomation rule, String ringUrl) {
    return ringUrl + "/" + rule.event();
  }

  private static String text(OdooRow row, String field) {
    return Optional.ofNullable(row.text(field)).orElse("");
  }

  private static List<Object> set(List<Long> ids) {
    return List.of(List.of(6, 0, ids));
  }

  private static List<Long> sorted(JsonNode ids) {
    List<Long> list = new java.util.ArrayList<>();
    ids.forEach(id -> list.add(id.asLong()));
    return OdooClient.sorted(list);
  }
}
