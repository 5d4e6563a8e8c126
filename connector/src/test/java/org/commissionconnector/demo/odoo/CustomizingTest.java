package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields, models and views made through the API. */
class CustomizingTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private RunningSandbox odoo;

  @BeforeEach
  void start() {
    odoo = RunningSandbox.start(folder);
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  private long model(String name) {
    return odoo.admin()
        .execute("ir.model", "search", List.of(List.of("model", "=", name)))
        .get(0)
        .asLong();
  }

  private Map<String, Object> field(String name, String type) {
    return Map.<String, Object>of(
        "name", name, "field_description", "F", "model_id", model("crm.lead"), "ttype", type);
  }

  private long create(Map<String, Object> field) {
    return odoo.admin().execute("ir.model.fields", "create", field).asLong();
  }

  private Map<String, Object> money() {
    return Map.<String, Object>of(
        "name", "x_amount",
        "field_description", "Commission",
        "model_id", model("crm.lead"),
        "ttype", "monetary",
        "currency_field", "company_currency");
  }

  @Test
  void aNewFieldIsEmptyThenTakesRoundedMoneyAndIsCleared() {
    create(money());
    assertEquals("0", read("x_amount"));

    odoo.bot()
        .execute(
            "crm.lead",
            "write",
            List.of(1),
            Map.<String, Object>of("x_amount", new java.math.BigDecimal("12.3456")));
    assertEquals("12.35", read("x_amount"));
    odoo.bot().execute("crm.lead", "write", List.of(1), Map.<String, Object>of("x_amount", "7.5"));
    assertEquals("7.5", read("x_amount"));
    odoo.bot().execute("crm.lead", "write", List.of(1), Map.<String, Object>of("x_amount", false));
    assertEquals("0", read("x_amount"));
  }

  private String read(String field) {
    return odoo.bot()
        .execute("crm.lead", "read", List.of(1), List.of(field))
        .get(0)
        .path(field)
        .toString();
  }

  @Test
  void refusesNamesAsRecorded() {
    create(money());

    assertEquals(
        message("146-error-field-name-without-x"),
        odoo.admin().error("ir.model.fields", "create", field("commission", "float")));
    assertEquals(
        message("147-error-field-duplicate"),
        odoo.admin().error("ir.model.fields", "create", field("x_amount", "float")));
  }

  private static String message(String recording) {
    return Recorded.errorOf(Recorded.of(recording).answer())
        .replaceFirst("^200 Odoo Server Error ", "");
  }

  @Test
  void refusesValuesAsRecorded() {
    create(field("x_updated", "datetime"));
    create(
        Map.<String, Object>of(
            "name", "x_commission_status",
            "field_description", "Status",
            "model_id", model("account.move"),
            "ttype", "selection",
            "selection_ids",
                List.of(
                    List.<Object>of(
                        0,
                        0,
                        Map.<String, Object>of(
                            "value", "earned", "name", "Earned", "sequence", 1)))));

    assertEquals(
        message("182-error-datetime-iso"),
        odoo.admin()
            .error(
                "crm.lead",
                "write",
                List.of(1),
                Map.<String, Object>of("x_updated", "2026-11-21T10:00:00Z")));
    assertEquals(
        message("180-error-bad-selection"),
        odoo.admin()
            .error(
                "account.move",
                "write",
                List.of(1),
                Map.<String, Object>of("x_commission_status", "nope")));
  }

  @Test
  void aFieldInAViewStaysUntilTheViewIsGone() {
    long field = create(money());
    long form =
        odoo.admin()
            .execute("ir.model.data", "check_object_reference", "crm", "crm_lead_view_form")
            .get(1)
            .asLong();
    Map<String, Object> view =
        Map.<String, Object>of(
            "name",
            "commission.form",
            "model",
            "crm.lead",
            "type",
            "form",
            "mode",
            "extension",
            "inherit_id",
            form,
            "arch_base",
            "<data><xpath expr=\"//notebook\" position=\"inside\"><page><field name=\"x_amount\"/>"
                + "</page></xpath></data>");
    long viewId = odoo.admin().execute("ir.ui.view", "create", view).asLong();

    assertEquals(
        "odoo.exceptions.UserError: Cannot rename/delete fields that are still present in"
            + " views:\nFields: crm.lead.x_amount\nView: commission.form",
        odoo.admin().error("ir.model.fields", "unlink", List.of(field)));
    odoo.admin().execute("ir.ui.view", "unlink", List.of(viewId));
    odoo.admin().execute("ir.model.fields", "unlink", List.of(field));
    assertEquals(
        "builtins.ValueError: Invalid field 'x_amount' on model 'crm.lead'",
        odoo.admin().error("crm.lead", "read", List.of(1), List.of("x_amount")));
  }

  @Test
  void aModelOfOnesOwnNeedsRightsAndTakesItsRowsAlong() {
    long id =
        odoo.admin()
            .execute(
                "ir.model",
                "create",
                Map.<String, Object>of(
                    "name", "Commission",
                    "model", "x_commission",
                    "state", "manual",
                    "field_id",
                        List.of(
                            List.<Object>of(
                                0,
                                0,
                                Map.<String, Object>of(
                                    "name",
                                    "x_key",
                                    "field_description",
                                    "Key",
                                    "ttype",
                                    "char",
                                    "required",
                                    true)),
                            List.<Object>of(
                                0,
                                0,
                                Map.<String, Object>of(
                                    "name",
                                    "x_lead_id",
                                    "field_description",
                                    "Deal",
                                    "ttype",
                                    "many2one",
                                    "relation",
                                    "crm.lead")))))
            .asLong();
    assertEquals(
        "odoo.exceptions.AccessError: You are not allowed to access 'Commission' (x_commission)"
            + " records.\n\nNo group currently allows this operation.\n\nContact your administrator"
            + " to request access if necessary.",
        odoo.bot().error("x_commission", "search_count", List.of()));
    odoo.admin()
        .execute(
            "ir.model.access",
            "create",
            Map.<String, Object>of(
                "name",
                "all",
                "model_id",
                id,
                "perm_read",
                true,
                "perm_create",
                true,
                "perm_unlink",
                true));
    odoo.admin()
        .execute(
            "ir.model.fields",
            "create",
            Map.<String, Object>of(
                "name",
                "x_commission_ids",
                "field_description",
                "Rows",
                "model_id",
                model("crm.lead"),
                "ttype",
                "one2many",
                "relation",
                "x_commission",
                "relation_field",
                "x_lead_id"));

    String before = read("write_date");
    JsonNode rows =
        odoo.bot()
            .execute(
                "x_commission",
                "create",
                List.of(
                    Map.<String, Object>of("x_key", "a", "x_lead_id", 1),
                    Map.<String, Object>of("x_key", "b", "x_lead_id", 1)));

    assertEquals("[1,2]", rows.toString());
    assertEquals("[1,2]", read("x_commission_ids"));
    assertEquals(before, read("write_date"));
    assertEquals(
        "odoo.exceptions.UserError: The field 'x_commission.x_lead_id' cannot be removed because"
            + " the field 'crm.lead.x_commission_ids' depends on it.",
        odoo.admin().error("ir.model", "unlink", List.of(id)));
  }

  @Test
  void activitiesAndMessagesDoNotMoveTheRecord() {
    String before = read("write_date");

    JsonNode scheduled =
        odoo.bot()
            .named(
                "crm.lead",
                "activity_schedule",
                List.of(List.of(1)),
                Map.<String, Object>of(
                    "act_type_xmlid",
                    "mail.mail_activity_data_todo",
                    "summary",
                    "scheduled",
                    "note",
                    "n",
                    "user_id",
                    9,
                    "date_deadline",
                    "2026-11-24"));
    odoo.bot()
        .named(
            "crm.lead",
            "message_post",
            List.of(List.of(1)),
            Map.<String, Object>of("body", "<p>Hi</p>"));
    odoo.bot()
        .named(
            "crm.lead",
            "message_post",
            List.of(List.of(1)),
            Map.<String, Object>of("body", "<p>Hi</p>", "body_is_html", true));

    assertEquals("\"mail.activity(1,)\"", scheduled.toString());
    JsonNode activity =
        odoo.bot()
            .execute(
                "mail.activity",
                "read",
                List.of(1),
                List.of(
                    "res_model",
                    "res_id",
                    "summary",
                    "note",
                    "state",
                    "date_deadline",
                    "activity_type_id"))
            .get(0);
    assertEquals(
        "{\"id\":1,\"res_model\":\"crm.lead\",\"res_id\":1,\"summary\":\"scheduled\",\"note\":\"<p>n</p>\","
            + "\"state\":\"planned\",\"date_deadline\":\"2026-11-24\",\"activity_type_id\":[4,\"To-Do\"]}",
        activity.toString());
    assertEquals(before, read("write_date"));
    List<String> bodies =
        odoo.bot()
            .named(
                "mail.message",
                "search_read",
                List.of(List.of(List.of("body", "!=", false))),
                Map.<String, Object>of("fields", List.of("body"), "order", "id"))
            .findValuesAsText("body");
    assertEquals(List.of("&lt;p&gt;Hi&lt;/p&gt;", "<p>Hi</p>"), bodies);
    assertEquals(
        message("204-error-activity-on-team"),
        odoo.bot().error("crm.team", "activity_schedule", List.of(1)));
  }
}
