package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.Days;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.CrmRecord.Unreadable;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The traps of reading. */
class SuiteReadingTest {
  private static final String INVOICE = "3180ef9d-75de-325c-4904-6b020f927c74";

  private final SuiteReplay suite = new SuiteReplay();

  @AfterEach
  void stop() {
    suite.close();
  }

  @Test
  void anInvoiceFindsItsDealByTheLinkToItsQuoteWhereNoNumberDoes() {
    suite.answers(
        get(
            urlPathEqualTo(
                "/Api/V8/module/AOS_Invoices/"
                    + INVOICE
                    + "/relationships/aos_quotes_aos_invoices")),
        "206-invoice-quote-relationship");
    assertEquals("suitecrm:deal/d0a95bf1-74bb-e6d2-be18-6b020e344a63", invoice().deal());
  }

  @Test
  void anInvoiceFindsItsDealByTheNumberOfItsQuote() {
    suite.says(
        SuiteReplay.module("AOS_Quotes"),
        200,
        "{\"data\": [{\"id\": \"q\", \"attributes\": {\"number\": \"%s\", \"opportunity_id\": \"d-1\"}}]}"
            .formatted(quoteNumber()));
    assertEquals("suitecrm:deal/d-1", invoice().deal());
  }

  @Test
  void aNumberThatTwoQuotesHaveSaysNothing() {
    String twice =
        "{\"id\": \"q%d\", \"attributes\": {\"number\": \"%s\", \"opportunity_id\": \"d-%d\"}}";
    suite.says(
        SuiteReplay.module("AOS_Quotes"),
        200,
        "{\"data\": [%s, %s]}"
            .formatted(twice.formatted(1, quoteNumber(), 1), twice.formatted(2, quoteNumber(), 2)));
    suite.answers(
        get(
            urlPathEqualTo(
                "/Api/V8/module/AOS_Invoices/"
                    + INVOICE
                    + "/relationships/aos_quotes_aos_invoices")),
        "206-invoice-quote-relationship");
    assertEquals("suitecrm:deal/d0a95bf1-74bb-e6d2-be18-6b020e344a63", invoice().deal());
  }

  @Test
  void withoutAStampTheDayOfAPaymentIsOnlyNoLater() {
    try (SuiteCrm crm = suite.crm()) {
      InvoiceRecord record =
          (InvoiceRecord) crm.read(RecordRef.parse("suitecrm:invoice/" + INVOICE)).orElseThrow();
      assertEquals(Days.NO_LATER, record.days());
    }
  }

  @Test
  void textIsUnescapedOnce() {
    assertEquals(
        "Müller & \"Söhne\" <Co> 'x'",
        SuiteRow.unescaped("Müller & &quot;Söhne&quot; &lt;Co&gt; &#039;x&#039;"));
    assertEquals("&amp;lt;", SuiteRow.unescaped("&amp;lt;"));
  }

  @Test
  void anIdThatIsNoUuidIsReadByAFilter() {
    suite.says(
        SuiteReplay.module("Opportunities"),
        200,
        """
        {"data": [{"type": "Opportunity", "id": "seed_deal", "attributes": {"name": "Old &quot;one&quot;",
         "amount": "1234.56", "currency_id": "-99", "sales_stage": "Closed Won", "probability": "100",
         "date_closed": "2026-11-03", "date_modified": "2026-11-03T10:00:00+00:00"}}]}
        """);
    try (SuiteCrm crm = suite.crm()) {
      Deal deal =
          ((DealRecord) crm.read(RecordRef.parse("suitecrm:deal/seed_deal")).orElseThrow()).deal();
      assertEquals("Old \"one\"", deal.name());
      assertEquals(Deal.Status.WON, deal.status());
    }
    String asked = suite.sent("GET", "/Api/V8/module/Opportunities").get(0).getUrl();
    assertTrue(asked.contains("filter%5Bid%5D%5Beq%5D=seed_deal"), asked);
  }

  @Test
  void anAmountWithTheApiUsersSeparatorsIsSetAsideNotGuessed() {
    suite.says(
        SuiteReplay.module("Opportunities"),
        200,
        "{\"data\": [{\"id\": \"d\", \"attributes\": {\"amount\": \"1.234,56\", \"currency_id\": \"-99\"}}]}");
    try (SuiteCrm crm = suite.crm()) {
      CrmRecord record = crm.read(RecordRef.parse("suitecrm:deal/d")).orElseThrow();
      assertEquals("amount", ((Unreadable) record).path());
    }
  }

  @Test
  void aUserWithCommaDecimalsMayNotWrite() {
    suite.answers(
        get(urlPathEqualTo("/Api/V8/user-preferences/1")), "115-user-preferences-of-api-user");
    try (SuiteCrm crm = suite.crm()) {
      CrmException refused =
          assertThrows(CrmException.class, () -> crm.write(List.of(new SuiteCrmTest().result())));
      assertEquals(
          "the API user of SuiteCRM writes decimals with a comma, and each of its writes would spoil amounts; give it the point under its profile > Advanced > Decimal Symbol",
          refused.getMessage());
    }
    assertEquals(0, suite.writes());
  }

  @Test
  void theSweepSeesWhatIsThere() {
    try (SuiteCrm crm = suite.crm()) {
      Set<RecordRef> there = crm.existing(RecordRef.Kind.DEAL);
      assertEquals(2, there.size());
    }
    String asked = suite.sent("GET", "/Api/V8/module/Opportunities").get(0).getUrl();
    assertTrue(asked.contains("sort=id") && asked.contains("page%5Bnumber%5D=1"), asked);
  }

  @Test
  void aChangedLineBringsItsInvoiceThoughThatIsDatedBefore() {
    suite.says(SuiteReplay.module("AOS_Invoices"), 200, "{\"data\": []}");
    suite.answers(
        SuiteReplay.module("AOS_Invoices").withQueryParam("filter[id][eq]", matching(".+")),
        "200-invoices-paid-list");
    List<Page> pages = new ArrayList<>();
    try (SuiteCrm crm = suite.crm();
        var stream =
            crm.changesSince(
                Optional.of("from 2026-11-21T21:00:00Z to 2026-11-21T23:00:00Z done"))) {
      stream.forEach(pages::add);
    }
    assertEquals(1, pages.get(1).records().size());
  }

  @Test
  void noAnswerIsEverKept() {
    try (SuiteCrm crm = suite.crm()) {
      assertEquals(2, crm.existing(RecordRef.Kind.DEAL).size());
      assertEquals(2, crm.existing(RecordRef.Kind.DEAL).size());
    }
    assertEquals(2, suite.sent("GET", "/Api/V8/module/Opportunities").size());
    assertEquals(
        "no-cache",
        suite.sent("GET", "/Api/V8/module/Opportunities").get(0).getHeader("Cache-Control"));
  }

  private Invoice invoice() {
    try (SuiteCrm crm = suite.crm()) {
      return ((InvoiceRecord)
              crm.read(RecordRef.parse("suitecrm:invoice/" + INVOICE)).orElseThrow())
          .invoice();
    }
  }

  private static String quoteNumber() {
    return SuiteReplay.recording("200-invoices-paid-list")
        .path("response")
        .path("body")
        .path("data")
        .path(0)
        .path("attributes")
        .path("quote_number")
        .asText();
  }
}
