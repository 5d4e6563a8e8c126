package org.commissionconnector.demo.odoo;

import java.util.List;

/** A field made through the API. It cannot go while a view or another field needs it. */
final class CustomFieldBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    String name = values.get("name").map(Object::toString).orElse("");
    if (!name.startsWith("x_")) {
      throw OdooError.validation(
          "The operation cannot be completed: Custom fields must have a name that starts with"
              + " 'x_'!");
    }
    long model = values.get("model_id").map(id -> (Long) id).orElse(0L);
    boolean taken =
        transaction.rowsReferring("ir.model.fields", "model_id", model).stream()
            .anyMatch(row -> row.text("name").equals(name));
    if (taken) {
      throw OdooError.validation(
          "The operation cannot be completed: Field names must be unique per model.");
    }
    requireRelation(transaction, values);
  }

  private static void requireRelation(Transaction transaction, Changes values) {
    String relation = values.get("relation").map(Object::toString).orElse("");
    if (!relation.isEmpty() && transaction.schema().find(relation).isEmpty()) {
      throw OdooError.user("Model %s does not exist!".formatted(relation));
    }
  }

  @Override
  public void created(Transaction transaction, Row row) {
    CustomSchema.rebuild(transaction);
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    CustomSchema.rebuild(transaction);
  }

  @Override
  public void deleting(Transaction transaction, Row row) {
    String model = transaction.get("ir.model", row.ref("model_id")).text("model");
    CustomModelBehaviour.requireManual(row, "column", row.text("name"));
    requireNoView(transaction, model, row.text("name"));
    requireNoDependent(transaction, model, row);
  }

  private static void requireNoView(Transaction transaction, String model, String field) {
    for (Row view : transaction.all("ir.ui.view")) {
      if (view.text("model").equals(model)
          && view.text("arch_base").contains("name=\"" + field + "\"")) {
        throw OdooError.user(
            ("Cannot rename/delete fields that are still present in views:\nFields: %s.%s\nView:"
                    + " %s")
                .formatted(model, field, view.text("name")));
      }
    }
  }

  static void requireNoDependent(Transaction transaction, String model, Row field) {
    for (Row other : transaction.all("ir.model.fields")) {
      if (other.text("relation").equals(model)
          && other.text("relation_field").equals(field.text("name"))) {
        throw OdooError.user(
            "The field '%s.%s' cannot be removed because the field '%s.%s' depends on it."
                .formatted(
                    model,
                    field.text("name"),
                    transaction.get("ir.model", other.ref("model_id")).text("model"),
                    other.text("name")));
      }
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    String model = transaction.get("ir.model", row.ref("model_id")).text("model");
    transaction
        .referring("ir.model.fields.selection", "field_id", row.id())
        .forEach(id -> transaction.delete("ir.model.fields.selection", id));
    for (Row record : List.copyOf(transaction.all(model))) {
      if (record.value(row.text("name")).isPresent()) {
        transaction.forget(model, record.id(), row.text("name"));
      }
    }
    CustomSchema.rebuild(transaction);
  }
}
