package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use and the reader that computes must know the same words. */
class PlanSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream text =
        Objects.requireNonNull(PlanReader.class.getResourceAsStream("plan.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(text));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static Stream<Path> plans() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/test/resources"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    return files.stream().filter(PlanSchemaTest::isRead);
  }

  private static boolean isRead(Path file) {
    try {
      return !PlanReader.read(file, null).isEmpty();
    } catch (ReadException refused) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void whatTheReaderTakesTheSchemaTakes(Path file) throws ReadException {
    assertEquals(List.of(), SCHEMA.validate(json(file)).stream().map(Error::toString).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void anUnknownKeyAnywhereIsRefusedByBoth(Path file) throws ReadException {
    JsonNode plan = json(file);
    for (ObjectNode object : closed(plan)) {
      object.put("unheard-of", "1");
      assertFalse(SCHEMA.validate(plan).isEmpty(), () -> "the schema takes " + plan);
      assertTrue(isRefused(plan), () -> "the reader takes " + plan);
      object.remove("unheard-of");
    }
  }

  @Test
  void everyWordOfTheSchemaIsReadInSomePlan() throws IOException, ReadException {
    Set<String> known = new TreeSet<>();
    for (Path file : plans().toList()) {
      words(json(file), known);
    }
    Set<String> unread = new TreeSet<>();
    properties(JSON.readTree(SCHEMA.getSchemaNode().toString()), unread);
    unread.removeAll(known);
    assertEquals(Set.of(), unread);
  }

  private static void properties(JsonNode schema, Set<String> names) {
    schema
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().equals("properties")) {
                entry.getValue().fieldNames().forEachRemaining(names::add);
              }
              properties(entry.getValue(), names);
            });
    if (schema instanceof ArrayNode array) {
      array.forEach(item -> properties(item, names));
    }
  }

  private static void words(JsonNode node, Set<String> seen) {
    node.properties()
        .forEach(
            entry -> {
              seen.add(entry.getKey());
              words(entry.getValue(), seen);
            });
    if (node instanceof ArrayNode array) {
      array.forEach(item -> words(item, seen));
    }
  }

  /** Mappings whose keys are the language's: not names of measures, shares or titles. */
  private static List<ObjectNode> closed(JsonNode plan) {
    List<ObjectNode> found = new ArrayList<>();
    collect(plan, "", found);
    return found;
  }

  private static void collect(JsonNode node, String key, List<ObjectNode> found) {
    if (node instanceof ObjectNode object) {
      if (!key.equals("measures") && !key.equals("divide") && !key.equals("title")) {
        found.add(object);
      }
      object.properties().forEach(entry -> collect(entry.getValue(), entry.getKey(), found));
    }
    if (node instanceof ArrayNode array) {
      array.forEach(item -> collect(item, key, found));
    }
  }

  private static boolean isRefused(JsonNode plan) {
    try {
      return PlanReader.read(List.of(new PlanSource("plan.yaml", plan.toString())), null).isEmpty();
    } catch (ReadException refused) {
      return refused.problems().stream()
          .anyMatch(problem -> problem.toString().contains("unheard-of"));
    }
  }

  private static JsonNode json(Path file) throws ReadException {
    Problems problems = new Problems();
    YamlNode.Mapping plan =
        StrictYaml.read(file.toString(), PlanSource.of(file).text(), problems).orElseThrow();
    try {
      return JSON.readTree(YamlJson.of(plan));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
