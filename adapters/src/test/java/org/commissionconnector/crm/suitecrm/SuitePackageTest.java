package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.WriteOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the package answered in a real SuiteCRM 7.14.6, and what we make of it. */
class SuitePackageTest {
  private static final String ROUTES = "/Api/V8/custom/commission/";

  private final SuiteReplay suite = new SuiteReplay();

  @BeforeEach
  void withThePackage() {
    suite.answers(get(urlPathEqualTo(ROUTES + "state")), "400-package-state");
  }

  @AfterEach
  void stop() {
    suite.close();
  }

  @Test
  void eachResultIsToldWhatBecameOfIt() {
    suite.answers(post(urlPathEqualTo(ROUTES + "results")), "404-package-results");
    List<CommissionResult> results = new ArrayList<>();
    for (JsonNode one : SuiteReplay.recording("404-package-results").at("/response/body/results")) {
      Kind kind =
          switch (one.path("module").asText()) {
            case "Opportunities" -> Kind.DEAL;
            case "AOS_Invoices" -> Kind.INVOICE;
            default -> Kind.PERSON;
          };
      results.add(result("r" + results.size(), kind, one.path("id").asText()));
    }
    String deal = results.get(4).ref().toString();
    try (Crm crm = suite.crm()) {
      assertEquals(
          List.of(
              WriteOutcome.written("r0"),
              WriteOutcome.written("r1"),
              WriteOutcome.written("r2"),
              WriteOutcome.failed(
                  "r3",
                  "suitecrm:deal/00000000-0000-4000-8000-000000000000 is gone from SuiteCRM",
                  true),
              WriteOutcome.failed(
                  "r4",
                  "SuiteCRM refuses " + deal + ": commission_amount_c is no decimal: 1,5",
                  true)),
          crm.write(results));
    }
  }

  @Test
  void whatIsHeldAlreadyIsUnchanged() {
    suite.answers(post(urlPathEqualTo(ROUTES + "results")), "405-package-results-again");
    try (Crm crm = suite.crm()) {
      assertEquals(
          List.of(WriteOutcome.unchanged("r")),
          crm.write(List.of(result("r", Kind.DEAL, "003cf763-60fb-5c4a-8d56-e3837f576d93"))));
    }
  }

  @Test
  void installTellsWhereToRingAndTheZone() {
    suite.answers(post(urlPathEqualTo(ROUTES + "settings")), "401-package-settings");
    Provisioning wanted =
        new Provisioning(
            Optional.of("https://connector.example.com/signed/suitecrm"),
            Optional.of(Secret.of(SuiteReplay.SECRET)));
    try (Crm crm = suite.crm()) {
      assertEquals(
          List.of(
              "SuiteCRM's package rings us", "SuiteCRM's package dates payments in Europe/Berlin"),
          crm.provision(wanted, false));
      suite.answers(get(urlPathEqualTo(ROUTES + "state")), "401-package-settings");
      assertEquals(List.of(), crm.provision(wanted, false));
    }
    assertEquals(1, suite.writes());
  }

  @Test
  void theDayOfAPaymentIsThePackagesStamp() {
    suite.answers(SuiteReplay.module("AOS_Invoices"), "409-invoice-paid-with-package");
    suite.answers(
        get(urlPathEqualTo("/Api/V8/meta/fields/AOS_Invoices")), "412-meta-fields-with-package");
    try (Crm crm = suite.crm()) {
      InvoiceRecord read =
          (InvoiceRecord)
              crm.read(
                      new RecordRef(
                          "suitecrm", Kind.INVOICE, "feca85fc-aafb-5460-ad69-0ec1f9137d69"))
                  .orElseThrow();
      assertEquals(LocalDate.of(2026, 11, 24), read.invoice().payments().get(0).on());
    }
  }

  private static CommissionResult result(String key, Kind kind, String id) {
    Currency euro = Currency.getInstance("EUR");
    return new CommissionResult(
        key,
        new RecordRef("suitecrm", kind, id),
        Money.of(euro, "163.49"),
        Money.of(euro, "81.75"),
        "earned",
        "2026-11",
        "10% of 1634.87 = 163.49",
        List.of());
  }
}
