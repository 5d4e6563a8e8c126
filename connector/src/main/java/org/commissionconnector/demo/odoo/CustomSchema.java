package org.commissionconnector.demo.odoo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Models and fields that were made through the API, as their rows describe them. */
final class CustomSchema {
  private CustomSchema() {}

  /** Makes the schema anew: the built-in models, then what the rows add. */
  static void rebuild(Transaction transaction) {
    Schema schema = SchemaReader.odoo17();
    for (Row row : transaction.all("ir.model")) {
      if (row.text("state").equals("manual")) {
        schema = schema.with(model(row));
      }
    }
    for (Row row : transaction.all("ir.model.fields")) {
      if (row.text("state").equals("manual")) {
        schema = add(transaction, schema, row);
      }
    }
    transaction.changeSchema(schema);
  }

  private static Model model(Row row) {
    Model model = new Model(row.text("model"), row.text("name"), "id", false, Map.of());
    for (Field field : SchemaReader.automatic()) {
      model = model.with(field);
    }
    return model.with(Field.plain("x_name", FieldType.CHAR, "Name"));
  }

  private static Schema add(Transaction transaction, Schema schema, Row row) {
    Optional<Model> model =
        transaction
            .follow(row, "model_id", "ir.model")
            .flatMap(owner -> schema.find(owner.text("model")));
    return model.map(found -> schema.with(found.with(field(transaction, row)))).orElse(schema);
  }

  private static Field field(Transaction transaction, Row row) {
    FieldType type = FieldType.of(row.text("ttype"));
    return new Field(
        row.text("name"),
        type,
        row.text("field_description"),
        row.text("relation"),
        row.text("relation_field"),
        type == FieldType.MONETARY ? currencyField(row) : "",
        selection(transaction, row),
        row.text("related").isEmpty(),
        row.text("related").isEmpty(),
        row.flag("required"),
        "",
        true);
  }

  private static String currencyField(Row row) {
    return row.text("currency_field").isEmpty() ? "currency_id" : row.text("currency_field");
  }

  private static Map<String, String> selection(Transaction transaction, Row field) {
    Map<String, String> selection = new LinkedHashMap<>();
    transaction.rowsReferring("ir.model.fields.selection", "field_id", field.id()).stream()
        .sorted(java.util.Comparator.comparingLong(row -> row.ref("sequence")))
        .forEach(row -> selection.put(row.text("value"), row.text("name")));
    return selection;
  }
}
