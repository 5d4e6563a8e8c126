package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.WriteOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent when something is written, told or made. */
class OdooWritingTest {
  private final OdooReplay odoo = new OdooReplay();

  @BeforeEach
  void fill() {
    OdooDemoCompany.directory(odoo);
    OdooDemoCompany.fields(odoo);
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void hundredsOfInvoicesTakeOneCallForTheirRows() {
    List<CommissionResult> results = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (long id = 1; id <= 300; id++) {
      results.add(result("i" + id, "odoo:invoice/" + id, "10.25"));
      ids.add(id);
    }
    odoo.answers("account.move", "search", ids.toString())
        .answers("x_commission", "search_read", "[]")
        .answers("x_commission", "create", ids.toString());
    try (OdooCrm crm = odoo.crm()) {
      assertEquals(300, crm.write(results).stream().filter(WriteOutcome::changed).count());
    }
    assertEquals(List.of("x_commission.create"), odoo.writes());
    ObjectNode create = odoo.calls().get(odoo.calls().size() - 1);
    assertEquals(300, create.path("args").path(0).size());
    assertEquals(
        "{\"x_name\":\"field-sales 2026-11\",\"x_key\":\"i1|odoo:person/10|field-sales\","
            + "\"x_result\":\"i1\",\"x_move_id\":1,\"x_lead_id\":false,\"x_user_id\":10,"
            + "\"x_plan\":\"field-sales\",\"x_state\":\"earned\",\"x_period\":\"2026-11\","
            + "\"x_currency_id\":1,\"x_amount\":10.25,\"x_payable\":0,\"x_explanation\":\"why\"}",
        create.path("args").path(0).path(0).toString());
    assertTrue(create.path("kwargs").path("context").path("skip_invoice_sync").asBoolean());
    assertTrue(create.path("kwargs").path("context").path("tracking_disable").asBoolean());
  }

  @Test
  void aRowTooManyIsTakenAwayAndAMissingRightIsForLater() {
    odoo.answers("account.move", "search", "[1]")
        .answers(
            "x_commission",
            "search_read",
            "[{\"id\": 9, \"x_key\": \"old\", \"x_result\": \"i1\"}]")
        .answers("x_commission", "create", "[10]")
        .answers("x_commission", "unlink", "true");
    try (OdooCrm crm = odoo.crm()) {
      assertEquals(
          List.of(WriteOutcome.written("i1")),
          crm.write(List.of(result("i1", "odoo:invoice/1", "10.00"))));
      assertEquals(List.of("x_commission.create", "x_commission.unlink"), odoo.writes());
      odoo.replays("x_commission", "search_read", "191-error-custom-model-no-acl");
      assertEquals(
          List.of(
              WriteOutcome.failed(
                  "i1",
                  "Odoo does not let 'bot@example.com' do x_commission.search_read; run"
                      + " 'commission install' again as a user with Administration / Access Rights",
                  false)),
          crm.write(List.of(result("i1", "odoo:invoice/1", "11.00"))));
    }
  }

  @Test
  void aTaskIsAnActivityWithItsKeyInAClassOfTheText() {
    odoo.answers(
            "res.users", "search_read", "[[[\"id\",\"in\",[9]]]]", "[{\"id\":9,\"partner_id\":61}]")
        .answers("mail.message", "search_count", "0")
        .answers("mail.activity", "search_count", "0")
        .replays("crm.lead", "activity_schedule", "201-activity_schedule");
    Notice notice =
        new Notice(
            "k",
            Notice.Kind.TASK,
            RecordRef.parse("odoo:person/9"),
            Optional.of(RecordRef.parse("odoo:deal/132")),
            "Anna is behind",
            "43 % < 50 %\n& falling",
            Optional.of(LocalDate.of(2026, 11, 24)));
    try (OdooCrm crm = odoo.crm()) {
      assertTrue(crm.notify(notice));
    }
    ObjectNode told = odoo.calls().get(odoo.calls().size() - 1);
    assertEquals("[[132]]", told.path("args").toString());
    assertEquals(
        "{\"act_type_xmlid\":\"mail.mail_activity_data_todo\",\"summary\":\"Anna is behind\","
            + "\"note\":\"<p class=\\\"commission-8254c329a92850f6d539\\\">43 % &lt; 50 %<br>&amp;"
            + " falling</p>\",\"user_id\":9,\"date_deadline\":\"2026-11-24\"}",
        told.path("kwargs").toString());
  }

  @Test
  void aDryRunNamesAllAndMakesNothing() {
    for (String model :
        List.of("res.groups", "ir.model", "ir.model.fields", "ir.model.access", "ir.rule")) {
      odoo.answers(model, "search", "[]");
    }
    odoo.answers("res.groups", "fields_get", "{\"users\": {\"type\": \"many2many\"}}")
        .answers("base.automation", "search_read", "[]");
    try (OdooCrm crm = odoo.crm()) {
      List<String> changes =
          crm.provision(new Provisioning(Optional.of("http://127.0.0.1:1/rings/odoo/x")), true);
      assertEquals(23, changes.size());
      assertEquals("group Commission Connector", changes.get(0));
      assertEquals("model x_commission", changes.get(1));
      assertEquals(
          "automation Commission Connector: invoice posted, paid or reversed", changes.get(22));
    }
    assertEquals(List.of(), odoo.writes());
  }

  private static CommissionResult result(String key, String ref, String amount) {
    Money earned = Money.of(Currency.getInstance("USD"), amount);
    Money nothing = Money.zero(Currency.getInstance("USD"));
    return new CommissionResult(
        key,
        RecordRef.parse(ref),
        earned,
        nothing,
        "earned",
        "2026-11",
        "why",
        List.of(
            new CommissionResult.Row(
                "odoo:person/10", "field-sales", earned, nothing, "earned", "why")));
  }
}
