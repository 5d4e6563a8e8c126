package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.Test;

/**
 * Every way in which a recorded Odoo said no is told to people in words that we chose. The file has
 * a line for each: the recording, what can be done, and the words.
 */
class OdooErrorShapesTest {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");
  private static final Path RECORDINGS = Path.of("src/test/resources/odoo");
  private static final Path WORDS = Path.of("src/test/resources/golden/odoo-errors.txt");
  private static final List<String> NEVER_SAID =
      List.of(
          OdooReplay.PASSWORD,
          "Traceback",
          "psycopg2",
          "db.example",
          "port 5432",
          "site-packages",
          ".py",
          "<!doctype");

  @Test
  void everyShapeHasItsWords() throws IOException {
    String all = shapes().stream().map(OdooErrorShapesTest::line).collect(Collectors.joining());
    if (WRITE) {
      Files.writeString(WORDS, all);
    }
    assertEquals(Files.readString(WORDS, StandardCharsets.UTF_8), all);
  }

  private static List<String> shapes() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> isError(OdooReplay.recording(name)))
          .sorted()
          .toList();
    }
  }

  private static boolean isError(JsonNode recording) {
    String path = recording.path("request").path("path").asText();
    JsonNode response = recording.path("response");
    return (path.startsWith("/jsonrpc") || path.startsWith("/json/2"))
        && (response.path("body").has("error") || response.path("status").asInt() >= 400);
  }

  private static String line(String recording) {
    try (OdooReplay odoo = recording.contains("json2") ? OdooReplay.of19() : new OdooReplay();
        OdooCrm crm = odoo.failsAs("crm.lead", "fields_get", recording).crm()) {
      CrmException failure =
          assertThrows(CrmException.class, () -> crm.read(RecordRef.parse("odoo:deal/12")));
      String said = String.valueOf(failure.getMessage());
      String all = failure + " " + failure.getCause();
      NEVER_SAID.forEach(word -> assertFalse(all.contains(word), recording + " tells: " + all));
      return "%s | %s | %s%n"
          .formatted(
              recording,
              failure.kind(),
              said.replace(odoo.settings().url().toString(), "http://odoo.example"));
    }
  }
}
