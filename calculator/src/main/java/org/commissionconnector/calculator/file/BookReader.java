package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book file. What is wrong with a record is a problem and sets it aside; only what is no
 * book at all is refused: no JSON, an unknown list, no company.
 */
public final class BookReader {
  private static final String COMPANY = "company";

  private final String file;
  private final BookRecords records = new BookRecords();
  private @Nullable Company company;

  private BookReader(String file) {
    this.file = file;
  }

  /**
   * Reads and checks a book file.
   *
   * @throws ReadException when it cannot be opened or is no book
   */
  public static CheckedBook read(Path path) throws ReadException {
    String name = String.valueOf(path.getFileName());
    try (Reader reader = Files.newBufferedReader(path)) {
      return read(name, reader);
    } catch (IOException cannotOpen) {
      throw BookRecords.refused(
          new SourcePosition(name, 1, 1),
          Message.of("file.cannot-open", path, cannotOpen.getClass().getSimpleName()));
    }
  }

  /**
   * Reads and checks the text of a book.
   *
   * @throws ReadException when it is no book
   */
  public static CheckedBook readBook(String json) throws ReadException {
    try {
      return read("book.json", new StringReader(json));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads and checks a book.
   *
   * @param file as positions name it
   * @throws ReadException when it is no book
   */
  public static CheckedBook read(String file, Reader json) throws IOException, ReadException {
    try (JsonParser parser = JsonTree.FACTORY.createParser(json)) {
      return new BookReader(file).read(parser);
    } catch (JsonProcessingException notJson) {
      throw notJson(file, notJson);
    }
  }

  /**
   * Reads a company, as a book's {@code company} holds it.
   *
   * @throws ReadException when it is none
   */
  public static Company company(String json) throws ReadException {
    try (JsonParser parser = JsonTree.FACTORY.createParser(json)) {
      parser.nextToken();
      return CompanyReader.read(JsonTree.read(parser), new SourcePosition(COMPANY, 1, 1));
    } catch (JsonProcessingException notJson) {
      throw notJson(COMPANY, notJson);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private CheckedBook read(JsonParser parser) throws IOException, ReadException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw BookRecords.refused(new SourcePosition(file, 1, 1), Message.of("book.object-expected"));
    }
    SourcePosition start = JsonTree.position(file, parser.currentTokenLocation());
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      SourcePosition keyAt = JsonTree.position(file, parser.currentTokenLocation());
      parser.nextToken();
      value(key, keyAt, parser);
    }
    if (parser.nextToken() != null) {
      throw BookRecords.refused(
          JsonTree.position(file, parser.currentTokenLocation()), Message.of("book.more"));
    }
    Company found = company;
    if (found == null) {
      throw BookRecords.refused(start, Message.of("book.no-company"));
    }
    return records.check(found);
  }

  private void value(String key, SourcePosition keyAt, JsonParser parser)
      throws IOException, ReadException {
    Optional<RecordKind> kind = RecordKind.ofList(key);
    if (kind.isPresent()) {
      records.addAll(kind.get(), file, parser);
    } else if (key.equals(COMPANY)) {
      SourcePosition at = JsonTree.position(file, parser.currentTokenLocation());
      company = CompanyReader.read(JsonTree.read(parser), at);
    } else {
      List<String> known =
          Stream.concat(
                  Stream.of(COMPANY), Arrays.stream(RecordKind.values()).map(RecordKind::list))
              .toList();
      throw BookRecords.refused(
          keyAt, Message.of("book.unknown-list", key, NearestWord.of(key, known).orElse("?")));
    }
  }

  static ReadException notJson(String file, JsonProcessingException notJson) {
    SourcePosition at =
        notJson.getLocation() == null
            ? new SourcePosition(file, 1, 1)
            : JsonTree.position(file, notJson.getLocation());
    return BookRecords.refused(
        at, Message.of("book.not-json", withoutSource(notJson.getOriginalMessage())));
  }

  private static String withoutSource(String message) {
    int source = message.indexOf(" (start marker");
    return source < 0 ? message : message.substring(0, source);
  }
}
