package org.commissionconnector.calculator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code cases}; its {@code about.json} says what it shows. */
class WorkedCasesTest {
  static Stream<String> cases() throws IOException, URISyntaxException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path root() throws URISyntaxException {
    URL folder = Objects.requireNonNull(WorkedCasesTest.class.getResource("/cases"));
    return Path.of(folder.toURI());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutAsWorked(String name) throws Exception {
    CaseRun run = new CaseRun(root().resolve(name));
    JsonNode expected = run.expected();
    if (expected.has("refused")) {
      refused(run, expected);
    } else {
      assertEquals(List.of(), differences(run, expected), name);
    }
  }

  private static List<String> differences(CaseRun run, JsonNode expected)
      throws IOException, ReadException {
    JsonNode result = run.calculate("book.json", expected);
    List<String> differences = new ArrayList<>(new Expectation(expected).differences(result, null));
    JsonNode after = expected.path("after");
    if (!after.isMissingNode()) {
      new Expectation(after)
          .differences(run.calculate("book-after.json", after), result)
          .forEach(difference -> differences.add("after: " + difference));
    }
    return differences;
  }

  private static void refused(CaseRun run, JsonNode expected) throws IOException {
    try {
      JsonNode result = run.calculate("book.json", expected);
      fail("expected to be refused with " + expected.path("refused") + ", got " + result);
    } catch (ReadException refusal) {
      assertTrue(
          new Expectation(expected).refuses(refusal.text(Language.EN)),
          () -> expected.path("refused") + " is not in " + refusal.getMessage());
    }
  }
}
