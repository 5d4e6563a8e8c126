package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks as Odoo 17 sends them. */
class AutomationsTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private RunningSandbox odoo;

  private final ListeningPost post = new ListeningPost();

  @BeforeEach
  void start() {
    odoo = RunningSandbox.start(folder);
  }

  @AfterEach
  void stop() {
    odoo.close();
    post.close();
  }

  private long fieldId(String model, String field) {
    return odoo.admin()
        .execute(
            "ir.model.fields",
            "search",
            List.of(List.of("model", "=", model), List.of("name", "=", field)))
        .get(0)
        .asLong();
  }

  private long modelId(String model) {
    return odoo.admin()
        .execute("ir.model", "search", List.of(List.of("model", "=", model)))
        .get(0)
        .asLong();
  }

  private long automation(
      String model, List<String> triggers, String before, String after, List<String> fields) {
    Map<String, Object> action =
        Map.<String, Object>of(
            "name",
            "mine",
            "model_id",
            modelId(model),
            "state",
            "webhook",
            "usage",
            "base_automation",
            "webhook_url",
            post.url() + "/rings/" + model,
            "webhook_field_ids",
            List.of(List.<Object>of(6, 0, fields.stream().map(f -> fieldId(model, f)).toList())));
    Map<String, Object> rule =
        Map.<String, Object>of(
            "name",
            "Ring",
            "model_id",
            modelId(model),
            "trigger",
            "on_create_or_write",
            "trigger_field_ids",
            List.of(List.<Object>of(6, 0, triggers.stream().map(f -> fieldId(model, f)).toList())),
            "filter_pre_domain",
            before,
            "filter_domain",
            after,
            "action_server_ids",
            List.of(List.<Object>of(0, 0, action)));
    return odoo.admin().execute("base.automation", "create", rule).asLong();
  }

  private long dealWon() {
    return automation(
        "crm.lead",
        List.of("stage_id"),
        "[('stage_id.is_won','=',False)]",
        "[('stage_id.is_won','=',True)]",
        List.of(
            "active",
            "company_currency",
            "date_closed",
            "expected_revenue",
            "name",
            "partner_id",
            "probability",
            "stage_id",
            "tag_ids",
            "team_id",
            "user_id",
            "write_date"));
  }

  @Test
  void aWonDealRingsWithTheKeysOfTheRecording() {
    dealWon();

    Sandbox.Touched deal = odoo.sandbox().winADeal().orElseThrow();

    ListeningPost.Heard ring = post.heard().get(0);
    JsonNode recorded = Recorded.of("170-webhook-deal-won").request();
    assertEquals(names(recorded), names(ring.body()));
    assertEquals("/rings/crm.lead", ring.path());
    assertEquals(deal.id(), ring.body().path("_id").asLong());
    assertEquals("crm.lead", ring.body().path("_model").asText());
    assertEquals(4, ring.body().path("stage_id").asInt());
    assertTrue(ring.body().path("_action").asText().startsWith("Send Webhook Notification(#"));
    assertEquals("2026-11-20 08:00:00.123456", ring.body().path("write_date").asText());
    assertEquals(1, odoo.sandbox().ringsDelivered());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().toList();
  }

  @Test
  void whoReadsBeforeAnsweringSeesTheDealAsItWas() {
    dealWon();
    List<String> seen = new ArrayList<>();
    post.beforeAnswering(ring -> seen.add(stage(ring.body().path("_id").asLong())));

    Sandbox.Touched deal = odoo.sandbox().winADeal().orElseThrow();

    assertEquals(List.of("Proposition"), seen);
    assertEquals("Won", stage(deal.id()));
  }

  private String stage(long deal) {
    return odoo.bot()
        .execute("crm.lead", "read", List.of(deal), List.of("stage_id"))
        .path(0)
        .path("stage_id")
        .path(1)
        .asText();
  }

  @Test
  void aDealWonAgainDoesNotRingAgainUnlessItWasReopened() {
    dealWon();
    long deal = odoo.sandbox().winADeal().orElseThrow().id();

    odoo.admin().execute("crm.lead", "action_set_won", List.of(deal));
    assertEquals(1, post.heard().size());
    odoo.admin().execute("crm.lead", "write", List.of(deal), Map.<String, Object>of("stage_id", 2));
    odoo.admin().execute("crm.lead", "action_set_won", List.of(deal));

    assertEquals(2, post.heard().size());
  }

  @Test
  void aPaymentRingsForTheAmountAndForTheState() {
    automation(
        "account.move",
        List.of("payment_state", "amount_residual"),
        "",
        "[('move_type','in',('out_invoice','out_refund')),('state','=','posted')]",
        List.of("payment_state", "amount_residual", "name"));

    assertTrue(odoo.sandbox().payAnInvoice().isPresent());

    assertEquals(
        List.of("not_paid 0", "paid 0"),
        post.heard().stream()
            .map(
                ring ->
                    ring.body().path("payment_state").asText()
                        + " "
                        + ring.body().path("amount_residual"))
            .toList());
    assertTrue(odoo.sandbox().undoPayment().isPresent());
    assertEquals(4, post.heard().size());
  }

  @Test
  void aReceiverThatFailsDoesNotStopTheUser() {
    dealWon();
    post.answer(500);

    long deal = odoo.sandbox().winADeal().orElseThrow().id();

    assertEquals("Won", stage(deal));
    assertEquals(0, odoo.sandbox().ringsDelivered());
  }

  @Test
  void anActionWithoutAddressStopsTheUserAndNothingIsKept() {
    long rule = dealWon();
    long action =
        odoo.admin()
            .execute(
                "ir.actions.server", "search", List.of(List.of("base_automation_id", "=", rule)))
            .get(0)
            .asLong();
    odoo.admin()
        .execute(
            "ir.actions.server",
            "write",
            List.of(action),
            Map.<String, Object>of("webhook_url", false));
    long deal =
        odoo.admin().execute("crm.lead", "create", Map.<String, Object>of("name", "X")).asLong();

    String error = odoo.admin().error("crm.lead", "action_set_won", List.of(deal));

    assertEquals(
        "odoo.exceptions.UserError: I'll be happy to send a webhook for you, but you really need"
            + " to give me a URL to reach out to...",
        error);
    assertEquals("New", stage(deal));
  }

  @Test
  void newTriggerFieldsAloneWipeTheFilters() {
    long rule = dealWon();

    odoo.admin()
        .execute(
            "base.automation",
            "write",
            List.of(rule),
            Map.<String, Object>of(
                "trigger_field_ids",
                List.of(List.<Object>of(6, 0, List.of(fieldId("crm.lead", "name"))))));

    JsonNode read =
        odoo.admin()
            .execute(
                "base.automation",
                "read",
                List.of(rule),
                List.of("filter_domain", "filter_pre_domain"))
            .get(0);
    assertEquals("false false", read.path("filter_domain") + " " + read.path("filter_pre_domain"));
  }

  @Test
  void anAutomationTakesItsActionsAlong() {
    long rule = dealWon();

    odoo.admin().execute("base.automation", "unlink", List.of(rule));

    assertEquals(0, odoo.admin().execute("ir.actions.server", "search_count", List.of()).asInt());
  }
}
