package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of records that are not the usual ones. */
class OdooReadingTest {
  private static final OdooFields OWN =
      new OdooFields(
          Map.of("region", "x_region_id", "services", "x_service_ids", "score", "x_score"),
          Map.of("approved", "x_approved"),
          Map.of("segment", "x_segment_id"),
          Map.of("grade", "x_grade"),
          "x_type_id",
          "x_level_id",
          Map.of(),
          "x_area_id",
          "House",
          Map.of(),
          Map.of());

  private final OdooReplay odoo = new OdooReplay();

  @BeforeEach
  void fill() {
    OdooDemoCompany.directory(odoo);
    OdooDemoCompany.fields(odoo);
    odoo.answers("account.move.line", "search_read", "[]")
        .answers("account.partial.reconcile", "search_read", "[]")
        .answers("mail.message", "search_read", "[]")
        .answers("res.partner", "search_read", "[]")
        .answers("product.product", "search_read", "[]");
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void aDealsOwnFieldsCountByNameAndNotById() {
    odoo.answers(
            "crm.lead",
            "fields_get",
            """
            {"name": {"type": "char"}, "stage_id": {"type": "many2one", "relation": "crm.stage"},
             "company_currency": {"type": "many2one", "relation": "res.currency"},
             "x_region_id": {"type": "many2one", "relation": "x_region"},
             "x_service_ids": {"type": "many2many", "relation": "x_service"},
             "x_type_id": {"type": "many2one", "relation": "x_type"},
             "x_score": {"type": "float"}}
            """)
        .answers(
            "crm.lead",
            "search_read",
            """
            [{"id": 5, "name": "Own fields", "active": true, "stage_id": 1, "probability": 10.0,
              "company_currency": 1, "x_region_id": 7, "x_service_ids": [2, 9], "x_type_id": 4,
              "x_score": 3.5}]
            """)
        .answers("x_region", "search_read", "[{\"id\": 7, \"display_name\": \"North\"}]")
        .answers(
            "x_service",
            "search_read",
            "[{\"id\": 2, \"display_name\": \"Setup\"}, {\"id\": 9, \"display_name\": \"Training\"}]")
        .answers("x_type", "search_read", "[{\"id\": 4, \"display_name\": \"Renewal\"}]");
    Deal deal = deal(5, odoo.settings().withFields(OWN));
    assertEquals("Renewal", deal.type());
    assertEquals(
        "{region=Text[value=North], score=Numeric[value=3.5], services=Text[value=Setup,Training]}",
        new TreeMap<>(deal.custom()).toString());
  }

  @Test
  void theDirectorysOwnFieldsCountByNameToo() {
    odoo.answers(
            "res.partner",
            "fields_get",
            """
            {"name": {"type": "char"}, "x_segment_id": {"type": "many2one", "relation": "x_segment"},
             "x_level_id": {"type": "many2one", "relation": "x_level"},
             "x_area_id": {"type": "many2one", "relation": "x_area"}}
            """)
        .answers(
            "res.partner",
            "search_read",
            "[{\"id\": 73, \"name\": \"Acme\", \"x_segment_id\": 1, \"x_level_id\": 2, \"x_area_id\": 3}]")
        .answers("x_segment", "search_read", "[{\"id\": 1, \"display_name\": \"Industry\"}]")
        .answers("x_level", "search_read", "[{\"id\": 2, \"display_name\": \"gold\"}]")
        .answers("x_area", "search_read", "[{\"id\": 3, \"display_name\": \"South\"}]");
    Customer customer = directory(odoo.settings().withFields(OWN)).customers().get(0);
    assertEquals("gold", customer.level());
    assertEquals("South", customer.region());
    assertEquals(Map.of("segment", new CustomValue.Text("Industry")), customer.custom());
  }

  @Test
  void aDealThatWasReopenedIsOpenAndHasNoDay() {
    lead(
        """
        {"id": 6, "name": "Reopened", "active": true, "stage_id": 1, "probability": 30.0,
         "company_currency": 1, "date_closed": false, "write_date": "2026-11-20 09:00:00"}
        """);
    Deal deal = deal(6, odoo.settings());
    assertEquals(Deal.Status.OPEN, deal.status());
    assertEquals(Optional.empty(), Optional.ofNullable(deal.wonOn()));
  }

  @Test
  void aDealWonTwiceWasWonOnTheFirstDay() {
    lead(
        """
        {"id": 6, "name": "Won again", "active": true, "stage_id": 4, "probability": 100.0,
         "company_currency": 1, "date_closed": "2026-11-20 09:00:00"}
        """);
    odoo.answers(
        "mail.message",
        "search_read",
        """
        [{"id": 90, "res_id": 6, "date": "2026-10-31 23:30:00"},
         {"id": 99, "res_id": 6, "date": "2026-11-20 09:00:00"}]
        """);
    assertEquals(LocalDate.of(2026, 11, 1), deal(6, odoo.settings()).wonOn());
  }

  @Test
  void aLostDealIsSeenThoughOdooArchivesIt() {
    lead(
        """
        {"id": 6, "name": "Lost", "active": false, "stage_id": 1, "probability": 0.0,
         "company_currency": 1, "date_closed": "2026-11-20 23:30:00"}
        """);
    Deal deal = deal(6, odoo.settings());
    assertEquals(Deal.Status.LOST, deal.status());
    assertEquals(LocalDate.of(2026, 11, 21), deal.lostOn());
  }

  @Test
  void aDeletedDealIsGoneAndTheSweepSeesIt() {
    odoo.answers("crm.lead", "search_read", "[]").answers("crm.lead", "search", "[5, 7]");
    try (OdooCrm crm = odoo.crm()) {
      assertEquals(Optional.empty(), crm.read(RecordRef.parse("odoo:deal/6")));
      assertEquals(
          Set.of(RecordRef.parse("odoo:deal/5"), RecordRef.parse("odoo:deal/7")),
          crm.existing(RecordRef.Kind.DEAL));
    }
  }

  @Test
  void eachCompanysOwnCostCounts() {
    odoo.answers("account.move", "search_read", "[" + move(30, 1, "") + "," + move(31, 2, "") + "]")
        .answers(
            "account.move.line", "search_read", "[" + line(300, 30) + "," + line(310, 31) + "]")
        .answersIn(1, "product.product", "search_read", "[{\"id\": 40, \"standard_price\": 70.0}]")
        .answersIn(2, "product.product", "search_read", "[{\"id\": 40, \"standard_price\": 55.5}]");
    try (OdooCrm crm = odoo.crm();
        var pages =
            crm.changesSince(
                Optional.of("from 2026-11-20T00:00:00Z to 2026-11-21T00:00:00Z at invoice/0"))) {
      List<String> costs =
          pages
              .flatMap(page -> page.records().stream())
              .map(record -> ((InvoiceRecord) record).invoice().lines().get(0).cost() + "")
              .toList();
      assertEquals(List.of("140", "111"), costs);
    }
  }

  @Test
  void onlyTheCompaniesOfTheSettingsAreRead() {
    odoo.answers("crm.lead", "search_read", "[]")
        .answers("account.move", "search_read", "[]")
        .answers("crm.lead", "search_count", "0")
        .answers("account.move", "search_count", "0");
    try (OdooCrm crm = odoo.crm(odoo.settings().withCompanies(List.of(2L, 5L)));
        var pages = crm.changesSince(Optional.empty())) {
      assertEquals(2, pages.count());
    }
    String deals = call("crm.lead", "search_read").path("args").toString();
    String invoices = call("account.move", "search_read").path("args").toString();
    assertTrue(deals.contains("[\"company_id\",\"in\",[2,5,false]]"), deals);
    assertTrue(invoices.contains("[\"company_id\",\"in\",[2,5]]"), invoices);
    for (ObjectNode call : odoo.calls()) {
      if (call.path("method").asText().equals("search_read")
          && !call.path("model").asText().equals("mail.message")) {
        assertEquals(
            "[2,5]", call.path("kwargs").path("context").path("allowed_company_ids").toString());
      }
    }
  }

  @Test
  void customersThatDidNotChangeAreNotReadAgain() {
    odoo.answers("res.partner", "search_read", "[{\"id\": 73, \"name\": \"Acme\"}]")
        .answers("res.partner", "search_count", "1")
        .answers("product.product", "search_count", "0");
    try (OdooCrm crm = odoo.crm()) {
      Directory first = crm.directory();
      odoo.forgetCalls();
      odoo.answers("res.partner", "search_read", "[]");
      assertEquals(first.customers(), crm.directory().customers());
      assertTrue(
          call("res.partner", "search_read")
              .path("args")
              .toString()
              .contains("[\"write_date\",\">=\",\"2026-11-21 23:55:00\"]"));
    }
  }

  @Test
  void aCustomerThatIsGoneIsNoticedByTheNumberOfThem() {
    odoo.answers(
            "res.partner",
            "search_read",
            "[{\"id\": 73, \"name\": \"Acme\"}, {\"id\": 74, \"name\": \"Gone\"}]")
        .answers("product.product", "search_count", "0");
    try (OdooCrm crm = odoo.crm()) {
      assertEquals(2, crm.directory().customers().size());
      odoo.answers("res.partner", "search_read", "[{\"id\": 73, \"name\": \"Acme\"}]")
          .answers("res.partner", "search_count", "1");
      assertEquals(
          List.of("Acme"), crm.directory().customers().stream().map(Customer::name).toList());
    }
  }

  @Test
  void whoLeftTheCompanyStaysInTheTeamOfTheLastDay() {
    odoo.answers(
            "res.users",
            "search_read",
            """
            [{"id": 9, "name": "Anna", "active": false, "lang": "en_US"},
             {"id": 10, "name": "Ben", "active": true, "lang": "en_US"}]
            """)
        .answers(
            "crm.team.member",
            "search_read",
            """
            [{"id": 1, "crm_team_id": 5, "user_id": 9, "active": false, "write_date": "2026-03-01 08:00:00"},
             {"id": 2, "crm_team_id": 6, "user_id": 9, "active": false, "write_date": "2026-10-01 08:00:00"},
             {"id": 3, "crm_team_id": 5, "user_id": 10, "active": false, "write_date": "2026-10-01 08:00:00"},
             {"id": 4, "crm_team_id": 7, "user_id": 10, "active": true, "write_date": "2026-10-01 08:00:00"}]
            """);
    List<Person> people = directory(odoo.settings()).people();
    assertEquals(List.of("odoo:team/6"), people.get(0).teams());
    assertTrue(people.get(0).roles().contains("salesperson"));
    assertFalse(people.get(0).active());
    assertEquals(List.of("odoo:team/7"), people.get(1).teams());
  }

  @Test
  void aPaymentThatOdooDoesNotBookCountsForWhatIsOpenTheOldestInvoiceFirst() {
    odoo.answers(
            "account.move",
            "fields_get",
            """
            {"name": {"type": "char"}, "matched_payment_ids": {"type": "many2many"},
             "amount_residual": {"type": "monetary"}}
            """)
        .answers(
            "account.move",
            "search_read",
            "["
                + move(31, 1, ", \"matched_payment_ids\": [8, 9, 10], \"amount_residual\": 200.0")
                + "]")
        .answers(
            "account.move",
            "search_read",
            "[[[\"id\",\"in\",[30]]]]",
            "[{\"id\": 30, \"currency_id\": 1, \"amount_residual\": 100.0}]")
        .answers(
            "account.payment",
            "search_read",
            """
            [{"id": 8, "date": "2026-11-15", "amount": 250.0, "currency_id": 1, "state": "in_process",
              "move_id": false, "invoice_ids": [30, 31]},
             {"id": 9, "date": "2026-11-16", "amount": 90.0, "currency_id": 1, "state": "paid",
              "move_id": false, "invoice_ids": [31]},
             {"id": 10, "date": "2026-11-16", "amount": 90.0, "currency_id": 1, "state": "paid",
              "move_id": 77, "invoice_ids": [31]}]
            """);
    assertEquals(
        List.of("payment-8 2026-11-15 150", "payment-9 2026-11-16 50"), payments(invoice(31)));
  }

  @Test
  void aPaymentInAnotherCurrencyThatOdooDoesNotBookWaitsForTheBank() {
    odoo.answers(
            "account.move",
            "fields_get",
            "{\"name\": {\"type\": \"char\"}, \"matched_payment_ids\": {\"type\": \"many2many\"}}")
        .answers(
            "account.move",
            "search_read",
            "[" + move(31, 1, ", \"matched_payment_ids\": [8], \"amount_residual\": 200.0") + "]")
        .answers(
            "account.payment",
            "search_read",
            """
            [{"id": 8, "date": "2026-11-15", "amount": 250.0, "currency_id": 126, "state": "paid",
              "move_id": false, "invoice_ids": [31]}]
            """);
    assertEquals(List.of(), payments(invoice(31)));
  }

  private void lead(String row) {
    odoo.answers("crm.lead", "search_read", "[" + row + "]");
  }

  private static String move(long id, long company, String more) {
    return """
        {"id": %d, "name": "INV/%d", "move_type": "out_invoice", "state": "posted",
         "invoice_date": "2026-11-10", "currency_id": 1, "company_currency_id": 1, "company_id": %d,
         "amount_untaxed": 200.0, "amount_untaxed_signed": 200.0, "amount_total": 200.0,
         "write_date": "2026-11-10 10:00:00"%s}
        """
        .formatted(id, id, company, more);
  }

  private static String line(long id, long move) {
    return """
        {"id": %d, "move_id": %d, "product_id": 40, "quantity": 2.0, "price_subtotal": 200.0,
         "sale_line_ids": []}
        """
        .formatted(id, move);
  }

  private Deal deal(long id, OdooSettings settings) {
    try (OdooCrm crm = odoo.crm(settings)) {
      return ((DealRecord) crm.read(RecordRef.parse("odoo:deal/" + id)).orElseThrow()).deal();
    }
  }

  private Invoice invoice(long id) {
    try (OdooCrm crm = odoo.crm()) {
      return ((InvoiceRecord) crm.read(RecordRef.parse("odoo:invoice/" + id)).orElseThrow())
          .invoice();
    }
  }

  private static List<String> payments(Invoice invoice) {
    return invoice.payments().stream()
        .map(paid -> paid.id() + " " + paid.on() + " " + paid.amount())
        .toList();
  }

  private Directory directory(OdooSettings settings) {
    try (OdooCrm crm = odoo.crm(settings)) {
      return crm.directory();
    }
  }

  private ObjectNode call(String model, String method) {
    return odoo.calls().stream()
        .filter(call -> call.path("model").asText().equals(model))
        .filter(call -> call.path("method").asText().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
