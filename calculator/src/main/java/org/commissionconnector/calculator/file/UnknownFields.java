package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.NearestWord;

/**
 * Finds fields that records of a kind do not have. Each is told once, at the first record that has
 * it; the record still counts.
 */
final class UnknownFields {
  private static final List<String> DEAL_LINE =
      List.of("id", "product", "quantity", "amount", "cost", "discount");
  private static final Map<RecordKind, List<String>> KNOWN =
      Map.of(
          RecordKind.PERSON,
          List.of(
              "id",
              "name",
              "email",
              "language",
              "manager",
              "teams",
              "roles",
              "active",
              "hiredOn",
              "leftOn",
              "ote",
              "baseSalary",
              "custom"),
          RecordKind.TEAM,
          List.of("id", "name", "manager", "parent"),
          RecordKind.CUSTOMER,
          List.of("id", "name", "level", "region", "house", "tags", "custom"),
          RecordKind.PRODUCT,
          List.of("id", "name", "parent", "category"),
          RecordKind.DEAL,
          List.of(
              "id",
              "name",
              "owner",
              "team",
              "customer",
              "status",
              "createdOn",
              "wonOn",
              "lostOn",
              "cancelledOn",
              "expectedCloseOn",
              "probability",
              "type",
              "currency",
              "amount",
              "splits",
              "lines",
              "custom"),
          RecordKind.INVOICE,
          List.of(
              "id",
              "number",
              "kind",
              "status",
              "deal",
              "owner",
              "customer",
              "issuedOn",
              "dueOn",
              "cancelledOn",
              "currency",
              "lines",
              "total",
              "payments",
              "reverses",
              "custom"),
          RecordKind.TARGET,
          List.of("measure", "person", "team", "period", "amount"),
          RecordKind.INDICATOR,
          List.of("indicator", "person", "period", "value"),
          RecordKind.ADJUSTMENT,
          List.of("id", "person", "plan", "on", "amount", "reason"),
          RecordKind.RATE,
          List.of("from", "to", "on", "rate"));
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "lines", DEAL_LINE,
          "payments", List.of("id", "on", "amount"),
          "splits", List.of("person", "share", "kind"));

  private final Set<String> told = new HashSet<>();
  private final List<BookProblem> problems = new ArrayList<>();

  List<BookProblem> problems() {
    return problems;
  }

  void look(RecordKind kind, String record, Json.Fields fields) {
    List<String> known = KNOWN.getOrDefault(kind, List.of());
    fields
        .values()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                tell(kind.list(), record, "", key, known);
              } else if (value instanceof Json.Array array && PARTS.containsKey(key)) {
                parts(kind, record, key, array);
              }
            });
  }

  private void parts(RecordKind kind, String record, String list, Json.Array array) {
    List<String> known = PARTS.getOrDefault(list, List.of());
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof Json.Fields part) {
        for (String key : part.values().keySet()) {
          if (!known.contains(key)) {
            tell(kind.list() + "." + list, record, list + "[" + i + "].", key, known);
          }
        }
      }
    }
  }

  private void tell(String where, String record, String path, String key, List<String> known) {
    if (told.add(where + "." + key)) {
      problems.add(
          new BookProblem(
              record,
              path + key,
              Message.of("book.unknown-field", key, NearestWord.of(key, known).orElse("?"))));
    }
  }
}
