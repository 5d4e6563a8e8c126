package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odoo 19 keeps over JSON-2 what every CRM keeps, and is asked as the recorded one was. */
class OdooJson2Test extends OdooCrmTest {
  @Override
  OdooReplay replay() {
    return OdooDemoCompany.replay19();
  }

  @Override
  void lockOut(OdooReplay replay) {
    replay.replaysJson2("/json/2/res.currency/search_read", "420-json2-error-bad-key");
  }

  @ParameterizedTest(name = "{0} {1} is asked with the arguments of {2}")
  @CsvSource(
      textBlock =
          """
      crm.lead,        search_read,       403-json2-search_read
      crm.lead,        search_count,      410-json2-search_count
      crm.lead,        fields_get,        411-json2-fields_get
      crm.lead,        write,             406-json2-write
      x_commission,    create,            405-json2-create
      crm.lead,        message_post,      412-json2-message_post
      crm.lead,        activity_schedule, 413-json2-activity_schedule
      ir.model.fields, create,            460-v19-field-create
      ir.ui.view,      create,            461-v19-view-create
      base.automation, create,            462-v19-automation-won
      """)
  void asked(String model, String method, String recording) {
    try (OdooReplay odoo = everything()) {
      JsonNode body = body(odoo, model, method);
      List<String> known = names(OdooReplay.recording(recording).path("request").path("body"));
      List<String> sent = names(body);
      assertTrue(sent.containsAll(required(known)), sent + " lack some of " + known);
      assertEquals(
          known.contains("ids"),
          sent.contains("ids"),
          "called on records or on the model: " + sent);
    }
  }

  @Test
  void itsFieldsAreMadeAsOdoo19TookThem() {
    try (OdooReplay odoo = everything()) {
      JsonNode field = body(odoo, "ir.model.fields", "create").path("vals_list").path(0);
      JsonNode recorded =
          OdooReplay.recording("460-v19-field-create")
              .path("request")
              .path("body")
              .path("vals_list")
              .path(0);
      for (String name : List.of("name", "field_description", "model_id", "ttype", "copied")) {
        assertEquals(recorded.path(name).getNodeType(), field.path(name).getNodeType(), name);
      }
    }
  }

  @Test
  void itsAutomationsAreMadeAsOdoo19TookThem() {
    try (OdooReplay odoo = everything()) {
      JsonNode won = body(odoo, "base.automation", "create").path("vals_list").path(0);
      JsonNode recorded =
          OdooReplay.recording("462-v19-automation-won")
              .path("request")
              .path("body")
              .path("vals_list")
              .path(0);
      assertEquals(names(recorded), names(won));
      assertEquals(recorded.path("filter_domain"), won.path("filter_domain"));
      assertEquals(recorded.path("filter_pre_domain"), won.path("filter_pre_domain"));
      JsonNode action = won.path("action_server_ids").path(0).path(2);
      JsonNode recordedAction = recorded.path("action_server_ids").path(0).path(2);
      assertEquals(names(recordedAction), names(action));
    }
  }

  /** An Odoo 19 that was read, written to, told something and installed into. */
  private OdooReplay everything() {
    OdooReplay odoo = OdooDemoCompany.replay19();
    OdooInstalling.answers(odoo);
    OdooCrmTest test = new OdooJson2Test();
    try (OdooCrm crm = odoo.crm()) {
      crm.directory();
      try (var pages = crm.changesSince(Optional.empty())) {
        assertEquals(2, pages.count());
      }
      crm.provision(new Provisioning(Optional.of("http://connector.example:8080/rings/x")), false);
    }
    odoo.answers("crm.lead", "fields_get", OUR_FIELDS)
        .answers("crm.lead", "search", "[54]")
        .answers("crm.lead", "search_read", "[{\"id\": 54}]")
        .answers("x_commission", "search_read", "[]")
        .answers("mail.message", "search_count", "0")
        .answers("mail.activity", "search_count", "0")
        .replays19("crm.lead", "write", "406-json2-write")
        .replays19("x_commission", "create", "405-json2-create")
        .replays19("crm.lead", "message_post", "412-json2-message_post")
        .replays19("crm.lead", "activity_schedule", "413-json2-activity_schedule");
    try (OdooCrm crm = odoo.crm()) {
      assertEquals(1, crm.write(List.of(test.result())).size());
      for (Notice.Kind kind : Notice.Kind.values()) {
        assertTrue(crm.notify(notice(test.notice(), kind)));
      }
    }
    return odoo;
  }

  private static Notice notice(Notice notice, Notice.Kind kind) {
    return new Notice(
        notice.key(),
        kind,
        notice.recipient(),
        Optional.of(RecordRef.parse("odoo:deal/54")),
        notice.subject(),
        notice.text(),
        notice.due());
  }

  private static JsonNode body(OdooReplay odoo, String model, String method) {
    return odoo.calls().stream()
        .filter(call -> call.path("model").asText().equals(model))
        .filter(call -> call.path("method").asText().equals(method))
        .map(call -> call.path("body"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(model + "." + method + " was never called"));
  }

  /**
   * Of the recorded arguments those that a method cannot do without, or that say what is wanted.
   */
  private static List<String> required(List<String> recorded) {
    List<String> names = new ArrayList<>(recorded);
    names.remove("limit");
    names.remove("order");
    return names;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().toList();
  }
}
