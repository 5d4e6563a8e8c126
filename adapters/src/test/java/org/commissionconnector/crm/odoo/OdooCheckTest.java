package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.commissionconnector.crm.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check of an Odoo 19 finds. */
class OdooCheckTest {
  private static final List<String> MODELS =
      List.of(
          "crm.lead",
          "sale.order.line",
          "account.move",
          "account.partial.reconcile",
          "product.product",
          "res.partner",
          "crm.team",
          "hr.employee.public",
          "res.currency.rate",
          "x_commission",
          "ir.model.fields",
          "ir.ui.view",
          "base.automation");

  private OdooReplay odoo = OdooReplay.of19();

  @BeforeEach
  void fill() {
    odoo.close();
    odoo = OdooDemoCompany.replay19();
    odoo.answers("res.users", "search_read", "[{\"id\": 8, \"email\": \"bot@example.com\"}]")
        .answers("res.users", "has_group", "true")
        .answers("res.users.apikeys", "fields_get", "{}");
    MODELS.forEach(model -> odoo.answers(model, "check_access_rights", "true"));
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2026-12-06 00:09:59 | WARNING | 'connector' expires on 2026-12-06, in 13 days
      2026-11-22 12:00:00 | WARNING | 'connector' expires on 2026-11-22, in 0 days
      2027-02-20 00:00:00 | OK      | 'connector' expires on 2027-02-20
      """)
  void anApiKeyIsWarnedOfFourteenDaysBeforeItExpires(
      String expires, Finding.Level level, String detail) {
    odoo.answers(
            "res.users.apikeys", "fields_get", "{\"expiration_date\": {\"type\": \"datetime\"}}")
        .answers(
            "res.users.apikeys",
            "search_read",
            """
            [{"id": 3, "name": "connector", "expiration_date": "%s"},
             {"id": 4, "name": "for ever", "expiration_date": false}]
            """
                .formatted(expires));
    Finding key = finding("API key");
    assertEquals(level, key.level());
    assertEquals(detail, key.detail());
    assertEquals(
        level == Finding.Level.OK
            ? ""
            : "as that user make a new key in Odoo under My Profile > Account Security, put it where"
                + " 'secret' in the settings points, and start again",
        key.remedy());
  }

  @Test
  void aNewerRightIsAskedAsTheNewerVersionWantsIt() {
    for (String model : MODELS) {
      odoo.failsAs(model, "check_access_rights", "423-json2-error-missing-method")
          .answers(model, "has_access", model.equals("account.move") ? "false" : "true");
    }
    assertEquals(
        new Finding(
            Finding.Level.FAILED,
            "read account.move",
            "'bot@example.com' may not; needed for invoices",
            "in Odoo under Settings > Users & Companies > Users > 'bot@example.com' > Access Rights"
                + " tick 'Show Accounting Features - Readonly' (developer mode shows it)"),
        finding("read account.move"));
  }

  @Test
  void anAppThatIsNotThereIsNamed() {
    odoo.failsAs("hr.employee.public", "check_access_rights", "422-json2-error-missing-model");
    assertEquals(
        new Finding(
            Finding.Level.WARNING,
            "read hr.employee.public",
            "not there; needed for who is whose manager",
            "install the app Employees there"),
        finding("read hr.employee.public"));
  }

  @Test
  void theVersionAndHowItIsTalkedToAreSaid() {
    assertEquals(
        "Odoo 19.0 answers at %s over JSON-2".formatted(odoo.settings().url()),
        finding("connection").detail());
  }

  private Finding finding(String subject) {
    try (OdooCrm crm = odoo.crm()) {
      List<Finding> findings = crm.check();
      assertTrue(
          findings.stream().anyMatch(one -> one.subject().equals(subject)), findings.toString());
      return findings.stream().filter(one -> one.subject().equals(subject)).findFirst().get();
    }
  }
}
