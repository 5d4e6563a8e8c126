package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.WriteOutcome;
import org.commissionconnector.crm.http.CrmHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How we use the package's routes. */
class SuitePackageRoutesTest {
  private static final String ROUTES = "/Api/V8/custom/commission/";
  private static final String SINCE = "from 2026-11-21T21:00:00Z to 2026-11-21T23:00:00Z done";

  private final SuiteReplay suite = new SuiteReplay();

  @AfterEach
  void stop() {
    suite.close();
  }

  @Test
  void allResultsGoInOneCallAndEachHasItsOutcome() throws IOException {
    suite
        .packaged("")
        .says(
            post(ROUTES + "results"),
            200,
            """
            {"results": [{"status": "written"}, {"status": "unchanged"}, {"status": "not_found"},
             {"status": "refused", "detail": "no such field"}]}
            """);
    try (SuiteCrm crm = suite.crm()) {
      assertEquals(
          List.of(
              WriteOutcome.written("r1"),
              WriteOutcome.unchanged("r2"),
              WriteOutcome.failed("r3", "suitecrm:person/r3 is gone from SuiteCRM", true),
              WriteOutcome.failed("r4", "SuiteCRM refuses suitecrm:deal/r4: no such field", true)),
          crm.write(
              List.of(
                  result("r1", RecordRef.Kind.DEAL),
                  result("r2", RecordRef.Kind.INVOICE),
                  result("r3", RecordRef.Kind.PERSON),
                  result("r4", RecordRef.Kind.DEAL))));
    }
    JsonNode first = sent("POST", "results").path("results").path(0);
    assertEquals("Opportunities", first.path("module").asText());
    assertTrue(first.path("attributes").path("commission_amount_c").isNumber());
    assertEquals("earned", first.path("attributes").path("commission_status_c").asText());
  }

  @Test
  void whatWasDeletedIsToldByTheNextPull() {
    suite
        .packaged("")
        .says(
            get(urlPathEqualTo(ROUTES + "changes/Opportunities")),
            200,
            "{\"data\": [{\"id\": \"a\", \"date_modified\": \"2026-11-21 22:00:01\", \"deleted\": true},"
                + " {\"id\": \"b\", \"date_modified\": \"2026-11-21 22:00:02\", \"deleted\": false}]}")
        .says(get(urlPathEqualTo(ROUTES + "changes/AOS_Invoices")), 200, "{\"data\": []}")
        .says(SuiteReplay.module("AOS_Products_Quotes"), 200, "{\"data\": []}");
    List<Page> pages = new ArrayList<>();
    try (SuiteCrm crm = suite.crm();
        var stream = crm.changesSince(Optional.of(SINCE))) {
      stream.forEach(pages::add);
    }
    assertEquals(Set.of(RecordRef.parse("suitecrm:deal/a")), pages.get(0).gone());
    assertEquals(2, pages.get(0).records().size());
    assertEquals(Set.of(), pages.get(1).gone());
  }

  @Test
  void whereNothingChangedNoPageIsRead() {
    suite
        .packaged("")
        .says(get(urlPathEqualTo(ROUTES + "changes/Opportunities")), 200, "{\"data\": []}")
        .says(get(urlPathEqualTo(ROUTES + "changes/AOS_Invoices")), 200, "{\"data\": []}")
        .says(SuiteReplay.module("AOS_Products_Quotes"), 200, "{\"data\": []}");
    try (SuiteCrm crm = suite.crm();
        var pages = crm.changesSince(Optional.of(SINCE))) {
      assertEquals(0, pages.mapToLong(page -> page.records().size()).sum());
    }
    assertEquals(0, suite.sent("GET", "/Api/V8/module/Opportunities").size());
    assertEquals(0, suite.sent("GET", "/Api/V8/module/AOS_Invoices").size());
    String asked = suite.sent("GET", ROUTES + "changes/Opportunities").get(0).getUrl();
    assertTrue(asked.contains("since=2026-11-21%2022%3A00%3A00"), asked);
  }

  @Test
  void installTellsItWhereToRingAndWhatToSignWithOnce() throws IOException {
    suite.packaged(", \"url\": \"\", \"active\": false, \"zone\": \"\"");
    suite.says(post(ROUTES + "settings"), 200, "{}");
    Provisioning wanted =
        new Provisioning(
            Optional.of("https://us.example/signed/suitecrm"), Optional.of(Secret.of("sesame")));
    List<String> told =
        List.of(
            "SuiteCRM's package rings us", "SuiteCRM's package dates payments in Europe/Berlin");
    try (SuiteCrm crm = suite.crm()) {
      assertEquals(told, crm.provision(wanted, true));
      assertEquals(0, suite.writes());
      assertEquals(told, crm.provision(wanted, false));
      JsonNode sent = sent("POST", "settings");
      assertEquals("https://us.example/signed/suitecrm", sent.path("url").asText());
      assertEquals("sesame", sent.path("secret").asText());
      assertEquals("Europe/Berlin", sent.path("zone").asText());
      assertTrue(sent.path("active").asBoolean());

      suite.packaged(
          ", \"url\": \"https://us.example/signed/suitecrm\", \"active\": true, \"zone\":"
              + " \"Europe/Berlin\"");
      assertEquals(List.of(), crm.provision(wanted, false));
    }
    assertEquals(1, suite.writes());
  }

  @Test
  void installWithoutThePackageSaysHowToGetIt() {
    try (SuiteCrm crm = suite.crm()) {
      CrmException refused =
          assertThrows(
              CrmException.class,
              () -> crm.provision(new Provisioning(Optional.of("https://us.example/x")), false));
      assertEquals(
          "the product's package is not in SuiteCRM: write it out with 'commission package suitecrm', load it under Admin > Module Loader, and install again; without it everything works by polling and nothing is to be installed",
          refused.getMessage());
    }
  }

  @Test
  void checkFindsOutWhichAndSaysWhatIsMissing() {
    try (SuiteCrm crm = suite.crm()) {
      assertEquals(
          "not there: changes come by polling, deleted records by the sweep, only deals are written, one at a time",
          finding(crm, "package").detail());
      assertEquals(
          "windows: an invoice was paid by the day on which it was first seen as paid, since SuiteCRM keeps no day of payment",
          finding(crm, "payment dates").detail());
      suite.packaged(", \"currency\": \"EUR\"");
      assertEquals("version 1.0.0 in SuiteCRM 7.14.6", finding(crm, "package").detail());
      Finding currency = finding(crm, "base currency");
      assertEquals(Finding.Level.FAILED, currency.level());
      assertEquals(
          "SuiteCRM's is EUR, the settings say USD: amounts would be taken for others",
          currency.detail());
    }
  }

  private static Finding finding(SuiteCrm crm, String subject) {
    return crm.check().stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode sent(String method, String route) throws IOException {
    return CrmHttp.json().readTree(suite.sent(method, ROUTES + route).get(0).getBodyAsString());
  }

  private static CommissionResult result(String id, RecordRef.Kind kind) {
    Currency currency = Currency.getInstance("USD");
    return new CommissionResult(
        id,
        new RecordRef("suitecrm", kind, id),
        Money.of(currency, "120.50"),
        Money.zero(currency),
        "earned",
        "2026-11",
        "5% of 2410.00",
        List.of());
  }
}
