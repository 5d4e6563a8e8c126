package org.commissionconnector.crm;

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
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.file.BookWriter;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;

/** All that a CRM holds, read into a book, and kept beside the tests. */
public final class ReadBook {
  /** With {@code -Dgolden.write=true} the files are written anew, to be read in review. */
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private ReadBook() {}

  public static Book of(Crm crm) {
    List<Deal> deals = new ArrayList<>();
    List<Invoice> invoices = new ArrayList<>();
    try (var pages = crm.changesSince(Optional.empty())) {
      pages
          .flatMap(page -> page.records().stream())
          .forEach(
              record -> {
                if (record instanceof DealRecord deal) {
                  deals.add(deal.deal());
                } else if (record instanceof InvoiceRecord invoice) {
                  invoices.add(invoice.invoice());
                } else {
                  throw new AssertionError(record + " could not be read");
                }
              });
    }
    Directory directory = crm.directory();
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

  public static String text(Book book) throws IOException {
    StringWriter text = new StringWriter();
    BookWriter.write(book, text);
    return text.toString();
  }

  public static void assertGolden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name);
    String plain = text.replace(System.lineSeparator(), "\n");
    if (WRITE) {
      Files.writeString(file, plain);
    }
    assertTrue(Files.exists(file), "write " + file + " with -Dgolden.write=true");
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), plain);
  }
}
