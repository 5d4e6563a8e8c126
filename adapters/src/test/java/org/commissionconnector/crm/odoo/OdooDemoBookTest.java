package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.file.BookWriter;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Page;
import org.junit.jupiter.api.Test;

/** A real company, read into a book. */
class OdooDemoBookTest {
  /** With {@code -Dgolden.write=true} the files are written anew, to be read in review. */
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  @Test
  void theDemoCompanyIsThisBook() throws IOException {
    try (OdooReplay odoo = OdooDemoCompany.replay();
        OdooCrm crm = odoo.crm()) {
      assertGolden("odoo-demo-book.json", text(crm));
      assertGolden("odoo-demo-calls.txt", calls(odoo));
    }
  }

  @Test
  void itIsTheSameBookOverJson2() throws IOException {
    try (OdooReplay odoo = OdooDemoCompany.replay19();
        OdooCrm crm = odoo.crm()) {
      assertGolden("odoo-demo-book.json", text(crm));
    }
  }

  private static String text(OdooCrm crm) throws IOException {
    List<CrmRecord> records = new ArrayList<>();
    try (var pages = crm.changesSince(Optional.empty())) {
      pages.map(Page::records).forEach(records::addAll);
    }
    Directory directory = crm.directory();
    StringWriter book = new StringWriter();
    BookWriter.write(book(records, directory), book);
    return book.toString();
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

  private static Book book(List<CrmRecord> records, Directory directory) {
    List<Deal> deals = new ArrayList<>();
    List<Invoice> invoices = new ArrayList<>();
    for (CrmRecord record : records) {
      if (record instanceof DealRecord deal) {
        deals.add(deal.deal());
      } else if (record instanceof InvoiceRecord invoice) {
        invoices.add(invoice.invoice());
      } else {
        throw new AssertionError(record + " could not be read");
      }
    }
    return new Book(
        new Company(Currency.getInstance("USD"), ZoneId.of("Europe/Berlin"), 1),
        directory.people(),
        directory.teams(),
        directory.customers(),
        directory.products(),
        deals,
        invoices,
        directory.targets(),
        List.of(),
        List.of(),
        directory.rates());
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

  private static void assertGolden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name);
    if (WRITE) {
      Files.writeString(file, text);
    }
    assertTrue(Files.exists(file), "write " + file + " with -Dgolden.write=true");
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), text);
  }
}
