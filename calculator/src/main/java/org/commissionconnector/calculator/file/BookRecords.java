package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.book.BrokenRecord;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * A book put together from the JSON of single records, as a book file holds them. Records that
 * cannot be read are kept as problems.
 */
public final class BookRecords {
  private final Map<RecordKind, List<Object>> records = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
  private final List<BrokenRecord> broken = new ArrayList<>();
  private final UnknownFields unknown = new UnknownFields();

  /**
   * Adds a record.
   *
   * @param json one object, as it stands in the list of its kind
   * @throws ReadException when the text is no JSON object
   */
  public BookRecords add(RecordKind kind, String json) throws ReadException {
    String name = kind.word();
    try (JsonParser parser = JsonTree.FACTORY.createParser(json)) {
      parser.nextToken();
      Json read = JsonTree.read(parser);
      if (!(read instanceof Json.Fields fields) || parser.nextToken() != null) {
        throw refused(new SourcePosition(name, 1, 1), Message.of("book.record-expected", name));
      }
      add(kind, fields);
      return this;
    } catch (JsonProcessingException notJson) {
      throw BookReader.notJson(name, notJson);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void add(RecordKind kind, Json.Fields fields) {
    int index = counts.merge(kind, 1, Integer::sum) - 1;
    RecordReader reader = RecordReader.of(kind, fields, index);
    Object record = reader.read();
    unknown.look(kind, reader.record(), fields);
    if (record == null) {
      broken.add(reader.broken());
    } else {
      list(kind).add(record);
    }
  }

  private List<Object> list(RecordKind kind) {
    return records.computeIfAbsent(kind, unused -> new ArrayList<>());
  }

  /** Checks the records added so far as one book. */
  public CheckedBook check(Company company) {
    CheckedBook checked = BookCheck.check(book(company), broken);
    if (unknown.problems().isEmpty()) {
      return checked;
    }
    List<BookProblem> problems = new ArrayList<>(checked.problems());
    problems.addAll(unknown.problems());
    problems.sort(BookProblem.BY_RECORD);
    return new CheckedBook(checked.book(), problems, checked.setAside());
  }

  /** The records that could be read, unchecked. */
  public Book book(Company company) {
    return new Book(
        company,
        all(RecordKind.PERSON, org.commissionconnector.calculator.book.Person.class),
        all(RecordKind.TEAM, org.commissionconnector.calculator.book.Team.class),
        all(RecordKind.CUSTOMER, org.commissionconnector.calculator.book.Customer.class),
        all(RecordKind.PRODUCT, org.commissionconnector.calculator.book.Product.class),
        all(RecordKind.DEAL, org.commissionconnector.calculator.book.Deal.class),
        all(RecordKind.INVOICE, org.commissionconnector.calculator.book.Invoice.class),
        all(RecordKind.TARGET, org.commissionconnector.calculator.book.Target.class),
        all(RecordKind.INDICATOR, org.commissionconnector.calculator.book.Indicator.class),
        all(RecordKind.ADJUSTMENT, org.commissionconnector.calculator.book.Adjustment.class),
        all(RecordKind.RATE, org.commissionconnector.calculator.book.ExchangeRate.class));
  }

  private <T> List<T> all(RecordKind kind, Class<T> type) {
    return list(kind).stream().map(type::cast).toList();
  }

  static ReadException refused(SourcePosition at, Message message) {
    return new ReadException(List.of(new FileProblem(at, message)));
  }

  /** Reads the list that the parser stands at. */
  void addAll(RecordKind kind, String file, JsonParser parser) throws IOException, ReadException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refused(
          JsonTree.position(file, parser.currentTokenLocation()),
          Message.of("book.list-expected", kind.list()));
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      SourcePosition at = JsonTree.position(file, parser.currentTokenLocation());
      if (!(JsonTree.read(parser) instanceof Json.Fields fields)) {
        throw refused(at, Message.of("book.record-expected", kind.list()));
      }
      add(kind, fields);
    }
  }
}
