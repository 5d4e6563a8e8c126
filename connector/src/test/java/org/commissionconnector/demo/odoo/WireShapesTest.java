package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call gets the same kind of answer as from a real Odoo 17. */
class WireShapesTest {
  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static RunningSandbox odoo;

  @BeforeAll
  static void start() {
    odoo = RunningSandbox.start(folder);
  }

  @AfterAll
  static void stop() {
    odoo.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "008-error-missing-model",
        "009-error-unknown-field-read",
        "010-error-unknown-field-domain",
        "011-error-unknown-field-create",
        "011b-error-unknown-field-write",
        "012-error-bad-many2one",
        "013-error-validation-missing-name",
        "014-error-validation-check-constraint",
        "016-error-missing-record-write",
        "017-error-missing-method",
        "018-error-private-method",
        "022-error-bad-service",
        "025-error-bad-order",
      })
  void anErrorIsWordForWordAsRecorded(String name) {
    Recorded recorded = Recorded.of(name);

    assertEquals(
        Recorded.errorOf(recorded.answer()), Recorded.errorOf(recorded.replay(odoo.admin())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"001-version", "003-authenticate-bad-password", "015-error-missing-record-read"})
  void anAnswerIsAsRecorded(String name) {
    Recorded recorded = Recorded.of(name);

    assertEquals(recorded.answer().path("result"), recorded.replay(odoo.admin()).path("result"));
  }

  @Test
  void aWrongPasswordIsDenied() {
    OdooClientForTests stranger = new OdooClientForTests(odoo.sandbox().url(), 2, "guess");

    assertEquals(
        Recorded.errorOf(Recorded.of("007-execute-kw-bad-password").answer()),
        Recorded.errorOf(
            stranger.answer("res.users", "read", List.of(List.of(2)), Map.<String, Object>of())));
  }

  @Test
  void whatIsNoJsonOrNoPostIs400() {
    assertAnswer(400, "Invalid JSON data", odoo.admin().post("{not json"));
    assertAnswer(400, "Invalid JSON-RPC data", odoo.admin().post("[]"));
    assertEquals(400, odoo.admin().get("/jsonrpc").statusCode());
  }

  private static void assertAnswer(int status, String body, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode());
    assertEquals(body, answer.body());
  }

  @Test
  void answersAreDatedByTheSandboxsClock() {
    HttpResponse<String> answer = odoo.admin().get("/web/health");

    assertEquals("Fri, 20 Nov 2026 08:00:00 GMT", answer.headers().firstValue("Date").orElse(""));
    assertEquals("{\"status\":\"pass\"}", answer.body());
  }

  @Test
  void aVoidMethodAnswersWithoutResult() {
    long deal =
        odoo.admin().execute("crm.lead", "create", Map.<String, Object>of("name", "void")).asLong();

    JsonNode answer =
        odoo.admin()
            .answer(
                "crm.lead",
                "action_set_lost",
                List.of(List.of(deal)),
                Map.<String, Object>of("lost_reason_id", 1));

    assertFalse(answer.has("result"));
    assertFalse(answer.has("error"));
  }

  @Test
  void aReadHasTheFieldsAndKindsOfTheRecording() {
    JsonNode recorded = Recorded.of("034-lead-read-won").answer().path("result").get(0);
    List<String> fields = new java.util.ArrayList<>();
    for (String field :
        List.of(
            "type",
            "active",
            "stage_id",
            "probability",
            "date_closed",
            "user_id",
            "team_id",
            "expected_revenue",
            "recurring_plan",
            "company_currency",
            "partner_id",
            "tag_ids",
            "lost_reason_id",
            "order_ids",
            "sale_amount_total",
            "sale_order_count",
            "write_date")) {
      assertTrue(recorded.has(field), field);
      fields.add(field);
    }
    JsonNode mine = odoo.admin().execute("crm.lead", "read", List.of(1), fields).get(0);
    for (String field : fields) {
      boolean bothKnown = !recorded.path(field).isBoolean() && !mine.path(field).isBoolean();
      if (bothKnown) {
        assertEquals(recorded.path(field).getNodeType(), mine.path(field).getNodeType(), field);
      }
      if (recorded.path(field).isTextual()) {
        assertEquals(recorded.path(field).asText().length(), mine.path(field).asText().length());
      }
    }
    assertEquals("[1,\"EUR\"]", mine.path("company_currency").toString());
  }

  @Test
  void withoutLoadAManyToOneIsItsId() {
    JsonNode read =
        odoo.admin()
            .named(
                "crm.lead",
                "search_read",
                List.of(List.of(List.of("id", "=", 1))),
                Map.<String, Object>of("fields", List.of("stage_id", "lost_reason_id"), "load", ""))
            .get(0);

    assertEquals("{\"id\":1,\"stage_id\":4,\"lost_reason_id\":false}", read.toString());
  }

  @Test
  void aRepMayNotReadPaymentsAndIsToldWhoMay() {
    assertEquals(
        "odoo.exceptions.AccessError: You are not allowed to access 'Payments'"
            + " (account.payment) records.\n\nThis operation is allowed for the following"
            + " groups:\n\t- Invoicing/Billing\n\t- Technical/Show Accounting Features - Readonly"
            + "\n\nContact your administrator to request access if necessary.",
        odoo.rep().error("account.payment", "search_read", List.of()));
    assertEquals(
        "false",
        odoo.rep()
            .named(
                "account.move",
                "check_access_rights",
                List.of("write"),
                Map.<String, Object>of("raise_exception", false))
            .toString());
  }

  @Test
  void aDomainOnAFieldThatIsNotStoredIsIgnoredAsInOdoo17() {
    JsonNode some =
        odoo.admin()
            .execute(
                "account.payment",
                "search_count",
                List.of(List.of("reconciled_invoice_ids", "in", List.of(1))));
    JsonNode all = odoo.admin().execute("account.payment", "search_count", List.of());

    assertEquals(all, some);
  }
}
