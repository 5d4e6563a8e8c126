package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;

/**
 * Writes books and single records as the JSON that {@link BookReader} reads: what is read back
 * equals what was written.
 */
public final class BookWriter {
  private BookWriter() {}

  /** Writes a book, one record a line. */
  public static void write(Book book, Appendable out) throws IOException {
    out.append("{\n \"company\": ").append(json(book.company()));
    list(out, RecordKind.PERSON, book.people());
    list(out, RecordKind.TEAM, book.teams());
    list(out, RecordKind.CUSTOMER, book.customers());
    list(out, RecordKind.PRODUCT, book.products());
    list(out, RecordKind.DEAL, book.deals());
    list(out, RecordKind.INVOICE, book.invoices());
    list(out, RecordKind.TARGET, book.targets());
    list(out, RecordKind.INDICATOR, book.indicators());
    list(out, RecordKind.ADJUSTMENT, book.adjustments());
    list(out, RecordKind.RATE, book.rates());
    out.append("\n}\n");
  }

  private static void list(Appendable out, RecordKind kind, List<?> records) throws IOException {
    out.append(",\n \"").append(kind.list()).append("\": [");
    for (int i = 0; i < records.size(); i++) {
      out.append(i == 0 ? "\n  " : ",\n  ").append(json(records.get(i)));
    }
    out.append(records.isEmpty() ? "]" : "\n ]");
  }

  /**
   * The JSON of one record or of the company.
   *
   * @throws IllegalArgumentException when it is no record of a book
   */
  public static String json(Object record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
      RecordJson writer = new RecordJson(json);
      json.writeStartObject();
      write(record, writer);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void write(Object record, RecordJson json) throws IOException {
    if (record instanceof Company company) {
      json.company(company);
    } else if (record instanceof Person person) {
      json.person(person);
    } else if (record instanceof Team team) {
      json.team(team);
    } else if (record instanceof Customer customer) {
      json.customer(customer);
    } else if (record instanceof Product product) {
      json.product(product);
    } else if (record instanceof Deal deal) {
      json.deal(deal);
    } else if (record instanceof Invoice invoice) {
      json.invoice(invoice);
    } else if (record instanceof Target target) {
      json.target(target);
    } else if (record instanceof Indicator indicator) {
      json.indicator(indicator);
    } else if (record instanceof Adjustment adjustment) {
      json.adjustment(adjustment);
    } else if (record instanceof ExchangeRate rate) {
      json.rate(rate);
    } else {
      throw new IllegalArgumentException("no record of a book: " + record.getClass().getName());
    }
  }
}
