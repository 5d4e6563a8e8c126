package org.commissionconnector.calculator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares one expected statement with the one that came out. */
final class StatementMatch {
  private static final Set<String> ROWS = Set.of("earnings", "releases", "clawbacks", "estimates");
  private static final Set<String> SUMMED = Set.of("amount", "payable", "base", "weighted");

  private final String at;
  private final BigDecimal tolerance;
  private final List<String> differences = new ArrayList<>();

  StatementMatch(String at, BigDecimal tolerance) {
    this.at = at;
    this.tolerance = tolerance;
  }

  List<String> differences(JsonNode wanted, JsonNode found, JsonNode before) {
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (ROWS.contains(name)) {
        value.forEach(row -> row(name, row, found.path(name)));
      } else if (name.equals("order")) {
        order(value, found);
      } else if (name.equals("written")) {
        written(value, found);
      } else if (name.equals("change")) {
        change(value, found, before);
      } else if (!Expectation.KEY.contains(name)) {
        compare(at + "." + name, value, found.path(name));
      }
    }
    return differences;
  }

  private void compare(String path, JsonNode wanted, JsonNode found) {
    if (wanted.isObject()) {
      wanted
          .properties()
          .forEach(
              field ->
                  compare(
                      path + "." + field.getKey(), field.getValue(), found.path(field.getKey())));
    } else if (Texts.differ(wanted, found, tolerance)) {
      differences.add(path + ": expected " + wanted + ", got " + found);
    }
  }

  /** Rows are found by what is no amount; the amounts of those that match are summed. */
  private void row(String list, JsonNode wanted, JsonNode rows) {
    String name =
        "%s.%s[%s %s]"
            .formatted(
                at,
                list,
                wanted.path("transaction").asText("*"),
                wanted.path("component").asText());
    List<String> by =
        names(wanted)
            .filter(f -> !SUMMED.contains(f) && !Texts.isInside(f) && !f.equals("creditDate"))
            .toList();
    List<JsonNode> same =
        Expectation.stream(rows)
            .filter(row -> by.stream().allMatch(f -> wanted.get(f).equals(row.path(f))))
            .toList();
    if (same.isEmpty() && by.stream().anyMatch(f -> !f.equals("component"))) {
      differences.add(name + ": no such line among " + rows);
      return;
    }
    names(wanted).filter(f -> !by.contains(f)).forEach(f -> value(name, f, wanted.get(f), same));
  }

  private void value(String name, String field, JsonNode wanted, List<JsonNode> same) {
    if (SUMMED.contains(field) && !wanted.isNull()) {
      compare(name + "." + field, wanted, TextNode.valueOf(sum(field, same).toPlainString()));
    } else if (Texts.isInside(field)) {
      if (same.stream().noneMatch(r -> Texts.holds(wanted.asText(), r.path(field).asText()))) {
        differences.add(name + "." + field + ": " + wanted + " is not in " + same);
      }
    } else {
      compare(
          name + "." + field,
          wanted,
          same.isEmpty() ? NullNode.getInstance() : same.get(0).path(field));
    }
  }

  private static BigDecimal sum(String field, List<JsonNode> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(number(row.path(field)));
    }
    return sum;
  }

  private void order(JsonNode wanted, JsonNode found) {
    List<JsonNode> transactions =
        Expectation.stream(found.path("earnings")).map(row -> row.path("transaction")).toList();
    if (!transactions.equals(Expectation.stream(wanted).toList())) {
      differences.add(at + ".order: expected " + wanted + ", got " + transactions);
    }
  }

  private void written(JsonNode wanted, JsonNode found) {
    for (Map.Entry<String, JsonNode> text : wanted.properties()) {
      JsonNode got = found.at("/" + text.getKey().replace('.', '/'));
      if (!got.equals(text.getValue())) {
        differences.add(
            at + "." + text.getKey() + ": expected the text " + text.getValue() + ", got " + got);
      }
    }
  }

  private void change(JsonNode wanted, JsonNode found, JsonNode before) {
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      BigDecimal moved =
          number(found.path(field.getKey())).subtract(number(before.path(field.getKey())));
      compare(
          at + ".change." + field.getKey(),
          field.getValue(),
          TextNode.valueOf(moved.toPlainString()));
    }
  }

  private static BigDecimal number(JsonNode value) {
    BigDecimal number = Texts.decimal(value);
    return number == null ? BigDecimal.ZERO : number;
  }

  private static Stream<String> names(JsonNode row) {
    return row.properties().stream().map(Map.Entry::getKey);
  }
}
