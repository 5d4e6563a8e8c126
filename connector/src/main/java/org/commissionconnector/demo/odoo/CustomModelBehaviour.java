package org.commissionconnector.demo.odoo;

import java.util.List;

/** A model made through the API. Deleting it takes its rows, fields, rights and rules along. */
final class CustomModelBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    String name = values.get("model").map(Object::toString).orElse("");
    if (!name.startsWith("x_")) {
      throw OdooError.validation("The model name must start with 'x_'.");
    }
    if (transaction.schema().find(name).isPresent()) {
      throw OdooError.validation(
          "The operation cannot be completed: Each model must have a unique name.");
    }
  }

  @Override
  public void created(Transaction transaction, Row row) {
    CustomSchema.rebuild(transaction);
  }

  @Override
  public void deleting(Transaction transaction, Row row) {
    requireManual(row, "model", row.text("model"));
    for (Row field : transaction.rowsReferring("ir.model.fields", "model_id", row.id())) {
      CustomFieldBehaviour.requireNoDependent(transaction, row.text("model"), field);
    }
  }

  static void requireManual(Row row, String kind, String name) {
    if (!row.text("state").equals("manual")) {
      throw OdooError.user(
          "This %s (%s) contains module data and cannot be removed.".formatted(kind, name));
    }
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    for (Row record : List.copyOf(transaction.all(row.text("model")))) {
      transaction.delete(row.text("model"), record.id());
    }
    for (String owned : List.of("ir.model.fields", "ir.model.access", "ir.rule")) {
      transaction
          .referring(owned, "model_id", row.id())
          .forEach(id -> transaction.delete(owned, id));
    }
    CustomSchema.rebuild(transaction);
  }
}
