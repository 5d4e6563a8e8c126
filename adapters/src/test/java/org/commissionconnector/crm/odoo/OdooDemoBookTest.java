package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commissionconnector.crm.ReadBook;
import org.junit.jupiter.api.Test;

/** A real company, read into a book. */
class OdooDemoBookTest {
  @Test
  void theDemoCompanyIsThisBook() throws IOException {
    try (OdooReplay odoo = OdooDemoCompany.replay();
        OdooCrm crm = odoo.crm()) {
      ReadBook.assertGolden("odoo-demo-book.json", ReadBook.text(ReadBook.of(crm)));
      ReadBook.assertGolden("odoo-demo-calls.txt", calls(odoo));
    }
  }

  @Test
  void itIsTheSameBookOverJson2() throws IOException {
    try (OdooReplay odoo = OdooDemoCompany.replay19();
        OdooCrm crm = odoo.crm()) {
      ReadBook.assertGolden("odoo-demo-book.json", ReadBook.text(ReadBook.of(crm)));
    }
  }

  @Test
  void aThousandInvoicesTakeTheSameFewCalls() {
    try (OdooReplay odoo = OdooDemoCompany.replay();
        OdooCrm crm = odoo.crm()) {
      crm.directory();
      odoo.forgetCalls();
      try (var pages = crm.changesSince(Optional.empty())) {
        assertEquals(2, pages.count());
      }
      long ofInvoices =
          odoo.calls().stream()
              .filter(call -> call.path("model").asText().startsWith("account."))
              .filter(call -> call.path("method").asText().equals("search_read"))
              .count();
      assertEquals(4, ofInvoices, "invoices, their lines, partials, matched items");
    }
  }

  private static String calls(OdooReplay odoo) {
    return odoo.calls().stream()
        .map(
            call ->
                "%s.%s %s %s%n"
                    .formatted(
                        call.path("model").asText(),
                        call.path("method").asText(),
                        call.path("args"),
                        call.path("kwargs")))
        .map(line -> line.replace(System.lineSeparator(), "\n"))
        .collect(Collectors.joining());
  }
}
