package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, changes and deletes records from what a client sends. */
final class Writer {
  private Writer() {}

  static Row create(Transaction transaction, String modelName, Map<?, ?> sent) {
    Model model = transaction.model(modelName);
    Changes values = defaults(transaction, model);
    take(transaction, model, Optional.empty(), sent, values);
    Behaviours.of(modelName).creating(transaction, values);
    requireAll(model, values);
    round(transaction, model, Optional.empty(), values);
    Row row = transaction.insert(modelName, values);
    Commands.children(transaction, model, row.id(), sent);
    Behaviours.of(modelName).created(transaction, transaction.get(modelName, row.id()));
    return transaction.get(modelName, row.id());
  }

  static void write(Transaction transaction, String modelName, long id, Map<?, ?> sent) {
    Model model = transaction.model(modelName);
    Row before = transaction.get(modelName, id);
    Changes changes = new Changes();
    take(transaction, model, Optional.of(before), sent, changes);
    Behaviours.of(modelName).writing(transaction, before, changes);
    requireNoneCleared(model, changes);
    round(transaction, model, Optional.of(before), changes);
    transaction.update(modelName, id, changes);
    Commands.children(transaction, model, id, sent);
    Behaviours.of(modelName).written(transaction, before, transaction.get(modelName, id));
  }

  static void unlink(Transaction transaction, String modelName, long id) {
    Row row = transaction.get(modelName, id);
    Behaviours.of(modelName).deleting(transaction, row);
    transaction.delete(modelName, id);
    Behaviours.of(modelName).deleted(transaction, row);
  }

  private static Changes defaults(Transaction transaction, Model model) {
    Changes values = new Changes();
    for (Field field : model.fields().values()) {
      if (!field.initial().isEmpty()) {
        Object initial =
            field.type() == FieldType.BOOLEAN
                ? (Object) Boolean.valueOf(field.initial())
                : field.initial();
        values.set(field.name(), Incoming.value(transaction, model, field, initial));
      }
    }
    return values;
  }

  private static void take(
      Transaction transaction, Model model, Optional<Row> before, Map<?, ?> sent, Changes into) {
    sent.forEach(
        (key, value) -> {
          Field field = model.known(key.toString());
          if (field.type() == FieldType.MANY2MANY) {
            List<Long> old = before.map(row -> row.ids(field.name())).orElse(List.of());
            into.set(field.name(), Commands.manyToMany(transaction, field, old, value));
          } else if (field.type() != FieldType.ONE2MANY) {
            into.set(field.name(), Incoming.value(transaction, model, field, value));
          }
        });
  }

  private static void requireAll(Model model, Changes values) {
    for (Field field : model.fields().values()) {
      if (field.required() && values.get(field.name()).isEmpty()) {
        throw missing(model, field);
      }
    }
  }

  private static void requireNoneCleared(Model model, Changes changes) {
    for (String name : changes.fields()) {
      if (model.known(name).required() && changes.get(name).isEmpty()) {
        throw missing(model, model.known(name));
      }
    }
  }

  static OdooError missing(Model model, Field field) {
    return OdooError.validation(
        ("The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n"
                + "- Delete: another model requires the record being deleted. If possible, archive"
                + " it instead.\n\nModel: %s (%s)\nField: %s (%s)\n")
            .formatted(model.label(), model.name(), field.label(), field.name()));
  }

  private static void round(
      Transaction transaction, Model model, Optional<Row> before, Changes changes) {
    for (String name : List.copyOf(changes.fields())) {
      Field field = model.known(name);
      if (field.type() == FieldType.MONETARY && changes.get(name).isPresent()) {
        BigDecimal amount = (BigDecimal) changes.get(name).orElseThrow();
        changes.set(name, Incoming.rounded(amount, currency(transaction, field, before, changes)));
      }
    }
  }

  private static Optional<Row> currency(
      Transaction transaction, Field field, Optional<Row> before, Changes changes) {
    Optional<Object> chosen =
        changes.has(field.currencyField())
            ? changes.get(field.currencyField())
            : before.flatMap(row -> row.value(field.currencyField()));
    return chosen.flatMap(id -> transaction.find("res.currency", (Long) id));
  }
}
