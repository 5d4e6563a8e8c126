package org.commissionconnector.crm.suitecrm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmContractTest;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SuiteCRM keeps what every CRM keeps. */
class SuiteCrmTest extends CrmContractTest {
  private static final String DEAL = "55479296-6327-5251-1a27-6b020dad00c9";
  private static final String HELD =
      """
      {"type": "Opportunity", "id": "%s", "attributes": {"commission_amount_c": "120.500000",
       "commission_payable_c": "0.000000", "commission_currency_c": "USD",
       "commission_status_c": "earned", "commission_period_c": "2026-11",
       "commission_explanation_c": "5%% of 2410.00"}}
      """
          .formatted(DEAL);

  private final SuiteReplay suite = new SuiteReplay();

  @AfterEach
  void stop() {
    suite.close();
  }

  @Override
  protected Crm filled() {
    suite.says(SuiteReplay.patching(), 201, "{\"data\": " + HELD + "}");
    return suite.crm();
  }

  @Override
  protected Crm lockedOut() {
    suite.answers(
        com.github.tomakehurst.wiremock.client.WireMock.post("/Api/access_token"),
        "06-token-wrong-secret");
    return suite.crm();
  }

  @Override
  protected Crm broken() {
    return suite.breaks().crm();
  }

  @Override
  protected Crm without(RecordRef ref) {
    return suite.answers(SuiteReplay.module("Opportunities"), "164-page-beyond-end").crm();
  }

  @Override
  protected Crm holding(CommissionResult result) {
    return suite.says(SuiteReplay.module("Opportunities"), 200, "{\"data\": [" + HELD + "]}").crm();
  }

  @Override
  protected Crm told(Notice notice) {
    return suite
        .answers(
            com.github.tomakehurst.wiremock.client.WireMock.post("/Api/V8/module"),
            "241-alert-create-with-client-id-again")
        .crm();
  }

  @Override
  protected CommissionResult result() {
    Money earned = Money.of(Currency.getInstance("USD"), "120.50");
    return new CommissionResult(
        "r1",
        new RecordRef("suitecrm", RecordRef.Kind.DEAL, DEAL),
        earned,
        Money.zero(Currency.getInstance("USD")),
        "earned",
        "2026-11",
        "5% of 2410.00",
        List.of());
  }

  @Override
  protected Notice notice() {
    return new Notice(
        "alert|suitecrm:person/1|2026-11",
        Notice.Kind.TASK,
        RecordRef.parse("suitecrm:person/1"),
        Optional.empty(),
        "Anna is behind",
        "Anna is at 43 % of target on the 20th",
        Optional.of(LocalDate.of(2026, 11, 27)));
  }

  @Override
  protected String secret() {
    return SuiteReplay.SECRET;
  }

  @Override
  protected int writes() {
    return suite.writes();
  }

  @Test
  void aPaidInvoiceComesWithItsLinesAndItsPayment() {
    try (Crm crm = suite.crm()) {
      InvoiceRecord record =
          (InvoiceRecord)
              crm.read(RecordRef.parse("suitecrm:invoice/3180ef9d-75de-325c-4904-6b020f927c74"))
                  .orElseThrow();
      Invoice invoice = record.invoice();
      assertEquals("1986", invoice.number());
      assertEquals(Exact.parse("11348.03"), invoice.total());
      assertEquals(Exact.parse("9456.69"), invoice.lines().get(0).amount());
      assertEquals(Exact.parse("7312.5"), invoice.lines().get(0).cost());
      assertEquals(LocalDate.of(2026, 11, 21), invoice.payments().get(0).on());
    }
  }
}
