package org.commissionconnector.calculator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A partial match: what is written in {@code expected.json} must be in the result, and what it does
 * not mention is free.
 */
final class Expectation {
  static final List<String> KEY = List.of("payee", "plan", "period");

  private static final Map<String, String> LISTED_BY =
      Map.of("uncredited", "transaction", "problems", "record", "warnings", "file");

  private final JsonNode expected;
  private final BigDecimal tolerance;

  Expectation(JsonNode expected) {
    this.expected = expected;
    this.tolerance = new BigDecimal(expected.path("tolerance").asText("0"));
  }

  /** All differences, in words; none when the result is as expected. */
  List<String> differences(JsonNode result, @Nullable JsonNode before) {
    List<String> differences = new ArrayList<>();
    for (JsonNode wanted : expected.path("statements")) {
      String at = key(wanted);
      JsonNode found = statement(result, at);
      if (found.isMissingNode()) {
        differences.add(at + ": no such statement");
        continue;
      }
      JsonNode old = before == null ? MissingNode.getInstance() : statement(before, at);
      differences.addAll(new StatementMatch(at, tolerance).differences(wanted, found, old));
    }
    for (JsonNode unwanted : expected.path("none")) {
      if (!statement(result, key(unwanted)).isMissingNode()) {
        differences.add(key(unwanted) + ": a statement that must not be there");
      }
    }
    order(result, differences);
    LISTED_BY.keySet().stream().sorted().forEach(kind -> listed(kind, result, differences));
    return differences;
  }

  /** Whether a refusal holds all the texts that it should. */
  boolean refuses(String error) {
    JsonNode wanted = expected.path("refused");
    return wanted.isTextual()
        ? Texts.holds(wanted.asText(), error)
        : stream(wanted).allMatch(text -> Texts.holds(text.asText(), error));
  }

  private void order(JsonNode result, List<String> differences) {
    if (expected.has("order")) {
      List<String> found = stream(result.path("statements")).map(Expectation::key).toList();
      List<String> wanted = stream(expected.path("order")).map(JsonNode::asText).toList();
      if (!found.equals(wanted)) {
        differences.add("order: expected " + wanted + ", got " + found);
      }
    }
  }

  private void listed(String kind, JsonNode result, List<String> differences) {
    for (JsonNode wanted : expected.path(kind)) {
      if (stream(result.path(kind)).noneMatch(found -> Texts.matches(wanted, found))) {
        differences.add(kind + ": " + wanted + " is not listed in " + result.path(kind));
      }
    }
    if (stream(expected.path("exactly")).anyMatch(exact -> exact.asText().equals(kind))) {
      String field = LISTED_BY.getOrDefault(kind, "");
      Set<String> more = values(result.path(kind), field);
      more.removeAll(values(expected.path(kind), field));
      if (!more.isEmpty()) {
        differences.add(kind + ": also lists " + more);
      }
    }
  }

  private static Set<String> values(JsonNode list, String field) {
    Set<String> values = new TreeSet<>();
    list.forEach(row -> values.add(row.path(field).asText()));
    return values;
  }

  private static String key(JsonNode statement) {
    return String.join("/", KEY.stream().map(field -> statement.path(field).asText()).toList());
  }

  private static JsonNode statement(JsonNode result, String key) {
    return stream(result.path("statements"))
        .filter(statement -> key(statement).equals(key))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
