package org.commissionconnector.crm.odoo;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmContractTest;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Odoo keeps what every CRM keeps. */
class OdooCrmTest extends CrmContractTest {
  static final String OUR_FIELDS =
      """
      {"name": {"type": "char"}, "stage_id": {"type": "many2one"}, "company_currency": {"type": "many2one"},
       "x_commission_currency_id": {"type": "many2one"}, "x_commission_amount": {"type": "monetary"},
       "x_commission_payable": {"type": "monetary"}, "x_commission_state": {"type": "selection"},
       "x_commission_period": {"type": "char"}, "x_commission_explanation": {"type": "text"}}
      """;

  private OdooReplay odoo = new OdooReplay();

  @BeforeEach
  void start() {
    odoo.close();
    odoo = replay();
  }

  OdooReplay replay() {
    return OdooDemoCompany.replay();
  }

  /** As Odoo answers a wrong secret. */
  void lockOut(OdooReplay replay) {
    replay.replaysService("authenticate", "003-authenticate-bad-password");
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Override
  protected Crm filled() {
    odoo.answers("crm.lead", "search", "[[[\"id\",\"in\",[54]],[\"id\",\">\",0]]]", "[54]")
        .answers("crm.lead", "search_read", "[[[\"id\",\"in\",[54]]]]", "[{\"id\": 54}]")
        .answers("x_commission", "search_read", "[]")
        .answers("crm.lead", "write", "true")
        .answers("x_commission", "create", "[1]");
    return crm();
  }

  @Override
  protected Crm lockedOut() {
    lockOut(odoo);
    return odoo.crm();
  }

  @Override
  protected Crm broken() {
    odoo.breaks();
    return odoo.crm();
  }

  @Override
  protected Crm without(RecordRef ref) {
    odoo.answers("crm.lead", "search", "[]").answers("crm.lead", "search_read", "[]");
    return crm();
  }

  @Override
  protected Crm holding(CommissionResult result) {
    odoo.answers("crm.lead", "search", "[54]")
        .answers(
            "crm.lead",
            "search_read",
            "[[[\"id\",\"in\",[54]]]]",
            """
            [{"id": 54, "x_commission_currency_id": 1, "x_commission_amount": 120.5,
              "x_commission_payable": 0.0, "x_commission_state": "earned",
              "x_commission_period": "2026-11", "x_commission_explanation": "5% of 2410.00"}]
            """)
        .answers(
            "x_commission",
            "search_read",
            """
            [{"id": 7, "x_name": "field-sales 2026-11", "x_key": "r1|odoo:person/10|field-sales",
              "x_result": "r1", "x_move_id": false, "x_lead_id": 54, "x_user_id": 10,
              "x_plan": "field-sales", "x_state": "earned", "x_period": "2026-11",
              "x_currency_id": 1, "x_amount": 120.5, "x_payable": 0.0,
              "x_explanation": "5% of 2410.00"}]
            """);
    return crm();
  }

  @Override
  protected Crm told(Notice notice) {
    odoo.answers("mail.message", "search_count", "1");
    return odoo.crm();
  }

  @Override
  protected CommissionResult result() {
    Money earned = Money.of(Currency.getInstance("USD"), "120.50");
    Money nothing = Money.zero(Currency.getInstance("USD"));
    return new CommissionResult(
        "r1",
        RecordRef.parse("odoo:deal/54"),
        earned,
        nothing,
        "earned",
        "2026-11",
        "5% of 2410.00",
        List.of(
            new CommissionResult.Row(
                "odoo:person/10", "field-sales", earned, nothing, "earned", "5% of 2410.00")));
  }

  @Override
  protected Notice notice() {
    return new Notice(
        "alert|odoo:person/10|2026-11",
        Notice.Kind.TASK,
        RecordRef.parse("odoo:person/2"),
        Optional.empty(),
        "Anna is behind",
        "Anna is at 43 % of target on the 20th",
        Optional.of(LocalDate.of(2026, 11, 27)));
  }

  @Override
  protected String secret() {
    return OdooReplay.PASSWORD;
  }

  @Override
  protected int writes() {
    return odoo.writes().size();
  }

  /** With our fields on deals, besides those that the demo company's answers hold. */
  private Crm crm() {
    odoo.answers("crm.lead", "fields_get", OUR_FIELDS);
    return odoo.crm();
  }
}
