package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Optional;

/** Values of fields, stored or computed. */
final class Values {
  private Values() {}

  static Optional<Object> of(Transaction transaction, Model model, Row row, Field field) {
    if (field.name().equals("id")) {
      return Optional.of(row.id());
    }
    if (field.name().equals("display_name")) {
      return Optional.of(displayName(transaction, model.name(), row));
    }
    Optional<ComputedField> computed = ComputedFields.find(model.name(), field.name());
    if (computed.isPresent()) {
      return computed.get().value(transaction, row);
    }
    if (field.manual() && !field.stored()) {
      return related(transaction, model, row, field);
    }
    if (field.type() == FieldType.ONE2MANY) {
      return Optional.of(
          List.copyOf(transaction.referring(field.relation(), field.inverse(), row.id())));
    }
    return row.value(field.name());
  }

  /** A field made through the API that shows one of the record a many2one names. */
  private static Optional<Object> related(
      Transaction transaction, Model model, Row row, Field field) {
    return transaction.all("ir.model.fields").stream()
        .filter(made -> made.text("name").equals(field.name()))
        .filter(
            made ->
                transaction
                    .follow(made, "model_id", "ir.model")
                    .filter(owner -> owner.text("model").equals(model.name()))
                    .isPresent())
        .findFirst()
        .flatMap(made -> through(transaction, model, row, made.text("related")));
  }

  private static Optional<Object> through(
      Transaction transaction, Model model, Row row, String path) {
    int dot = path.indexOf('.');
    String relation = model.known(path.substring(0, dot)).relation();
    return transaction
        .follow(row, path.substring(0, dot), relation)
        .flatMap(next -> of(transaction, relation, next, path.substring(dot + 1)));
  }

  static Optional<Object> of(Transaction transaction, String model, Row row, String field) {
    Model known = transaction.model(model);
    return of(transaction, known, row, known.known(field));
  }

  static String displayName(Transaction transaction, String model, long id) {
    return transaction.find(model, id).map(row -> displayName(transaction, model, row)).orElse("");
  }

  private static String displayName(Transaction transaction, String model, Row row) {
    return switch (model) {
      case "product.product" -> product(row);
      case "product.category" -> row.text("complete_name");
      case "account.move" -> move(row);
      case "account.account" -> row.text("code") + " " + row.text("name");
      case "ir.model.fields" ->
          row.text("field_description")
              + " ("
              + transaction.follow(row, "model_id", "ir.model").map(m -> m.text("name")).orElse("")
              + ")";
      default -> plain(transaction.model(model), row);
    };
  }

  private static String product(Row row) {
    String code = row.text("default_code");
    return (code.isEmpty() ? "" : "[" + code + "] ") + row.text("name");
  }

  private static String move(Row row) {
    String name = row.text("state").equals("draft") ? "Draft Invoice" : row.text("name");
    String ref = row.text("ref");
    return ref.isEmpty() ? name : name + " (" + ref + ")";
  }

  private static String plain(Model model, Row row) {
    for (String field : List.of("name", "x_name")) {
      if (model.field(field).isPresent() && row.value(field).isPresent()) {
        return row.text(field);
      }
    }
    return model.name() + "," + row.id();
  }
}
