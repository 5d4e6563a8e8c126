package org.commissionconnector.crm.suitecrm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.file.BookWriter;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real SuiteCRM answered, read into a book and settled. */
class SuiteDemoBookTest {
  /** With {@code -Dgolden.write=true} the files are written anew, to be read in review. */
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private static final String PLAN =
      """
      plan: everybody
      currency: USD
      period: month
      effective: 2026-01-01..2026-12-31
      payees: [{role: salesperson}]
      components:
        - component: invoiced
          credit: {event: invoice, to: owner, base: amount}
          pay: 5%
          release: {when: payment}
        - component: won
          credit: {event: deal, to: owner, base: amount}
          pay: 1%
      """;

  @TempDir private Path folder;

  @Test
  void whatWasRecordedIsThisBookAndTheseStatements() throws IOException, ReadException {
    try (SuiteReplay suite = SuiteRecordedCompany.replay();
        SuiteCrm crm = suite.crm()) {
      List<CrmRecord> records = new ArrayList<>();
      try (var pages = crm.changesSince(Optional.empty())) {
        pages.map(Page::records).forEach(records::addAll);
      }
      Book book = book(records, crm.directory());
      StringWriter text = new StringWriter();
      BookWriter.write(book, text);
      assertGolden("suitecrm-book.json", text.toString());
      assertGolden("suitecrm-statements.txt", statements(book));
    }
  }

  private String statements(Book book) throws IOException, ReadException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    StringBuilder text = new StringBuilder();
    CalculationResult result =
        new CommissionCalculator(PlanReader.read(folder, new FiscalCalendar(1)))
            .calculate(
                BookCheck.check(book),
                new CalculationRequest(null, LocalDate.of(2026, 11, 22), Set.of(), null));
    result.statements().stream()
        .filter(statement -> !statement.earned().isZero())
        .forEach(statement -> add(text, statement));
    result
        .problems()
        .forEach(
            problem ->
                text.append(
                    "%s: %s%n".formatted(problem.record(), problem.message().text(Language.EN))));
    return text.toString();
  }

  private static void add(StringBuilder text, Statement statement) {
    text.append(
        "%s %s earned %s payable %s%n"
            .formatted(
                statement.payee(),
                statement.period().name(),
                statement.earned(),
                statement.payable()));
    statement
        .earnings()
        .forEach(
            line ->
                text.append(
                    "  %s %s %s%n".formatted(line.component(), line.transaction(), line.amount())));
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

  private static void assertGolden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name);
    String plain = text.replace(System.lineSeparator(), "\n");
    if (WRITE) {
      Files.writeString(file, plain);
    }
    assertTrue(Files.exists(file), "write " + file + " with -Dgolden.write=true");
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), plain);
  }
}
