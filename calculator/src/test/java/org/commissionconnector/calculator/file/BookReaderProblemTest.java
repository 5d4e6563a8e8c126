package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.SetAside;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookReaderProblemTest {
  static Stream<RefusalTable> books() throws IOException {
    return RefusalTable.read("book-problems.txt");
  }

  static Stream<RefusalTable> noBooks() throws IOException {
    return RefusalTable.read("book-refusals.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void tellsEachProblemAndWhatIsSetAside(RefusalTable book) throws IOException, ReadException {
    String json = "{\"company\": {\"currency\": \"EUR\"},\n" + book.text() + "}";
    CheckedBook checked = BookReader.read("book.json", new StringReader(json));
    List<String> told = new ArrayList<>();
    for (BookProblem problem : checked.problems()) {
      told.add(problem.record() + " " + problem.path() + ": " + problem.message());
    }
    for (SetAside line : checked.setAside()) {
      told.add("aside " + line.transaction() + " of " + line.owner() + " on " + line.on());
    }
    assertEquals(String.join("\n", book.messages()), String.join("\n", told));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noBooks")
  void refusesWhatIsNoBook(RefusalTable book) {
    StringReader json = new StringReader(book.text());
    ReadException refused =
        assertThrows(ReadException.class, () -> BookReader.read("book.json", json));
    assertEquals(String.join("\n", book.messages()), refused.getMessage());
  }
}
