package org.commissionconnector.demo.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All computed fields, by model and name. */
final class ComputedFields {
  private static final Map<String, ComputedField> KNOWN = new HashMap<>();

  static {
    PeopleFields.register();
    SalesFields.register();
    AccountingFields.register();
    SystemFields.register();
  }

  private ComputedFields() {}

  static Optional<ComputedField> find(String model, String field) {
    return Optional.ofNullable(KNOWN.get(model + "." + field));
  }

  static void add(String model, String field, ComputedField computed) {
    KNOWN.put(model + "." + field, computed);
  }

  /** The same field of the record that a many2one names. */
  static void related(String model, String field, String through, String relation, String other) {
    add(
        model,
        field,
        (transaction, row) ->
            transaction
                .follow(row, through, relation)
                .flatMap(next -> Values.of(transaction, relation, next, other)));
  }

  static void companyCurrency(String model, String field) {
    add(model, field, (transaction, row) -> Optional.of(Money.companyCurrency(transaction)));
  }

  static void chatter(String model) {
    add(
        model,
        "activity_ids",
        (transaction, row) -> about(transaction, "mail.activity", model, row));
    add(model, "message_ids", (transaction, row) -> about(transaction, "mail.message", model, row));
  }

  private static Optional<Object> about(
      Transaction transaction, String notes, String model, Row row) {
    String modelField = notes.equals("mail.activity") ? "res_model" : "model";
    List<Long> ids =
        transaction.referring(notes, "res_id", row.id()).stream()
            .filter(id -> transaction.get(notes, id).text(modelField).equals(model))
            .toList();
    return Optional.of(ids);
  }

  static Optional<Object> count(int number) {
    return Optional.of((long) number);
  }
}
