package org.commissionconnector.demo.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record with its commission, why it is so, and what was said about it. */
final class RecordPage {
  private static final Set<String> HIDDEN =
      Set.of("id", "display_name", "activity_ids", "message_ids", "line_ids", "invoice_line_ids");

  private RecordPage() {}

  static String html(Transaction transaction, Model model, Row row) {
    return "<h2>Commission</h2>"
        + fields(transaction, model, row, true)
        + rows(transaction, model, row)
        + "<h2>Record</h2>"
        + fields(transaction, model, row, false)
        + lines(transaction, model, row)
        + notes(
            transaction,
            model,
            row,
            "mail.activity",
            "Activities",
            List.of("summary", "user_id", "date_deadline", "note"))
        + notes(
            transaction,
            model,
            row,
            "mail.message",
            "Messages",
            List.of("date", "author_id", "subtype_id", "body"));
  }

  private static String fields(Transaction transaction, Model model, Row row, boolean ours) {
    List<List<String>> cells = new ArrayList<>();
    for (Field field : model.fields().values()) {
      Optional<Object> value = Values.of(transaction, model, row, field);
      boolean isListed =
          field.manual() == ours
              && !HIDDEN.contains(field.name())
              && !field.relation().equals("x_commission");
      if (isListed && value.isPresent() && !value.get().equals(List.of())) {
        cells.add(
            List.of(
                PageCells.head(field),
                "<td>" + PageCells.shown(transaction, model, row, field, value.get()) + "</td>"));
      }
    }
    return Html.table(List.of(), cells);
  }

  /** The connector's rows about this record, one for each payee and plan. */
  private static String rows(Transaction transaction, Model model, Row row) {
    Optional<Model> rows = transaction.schema().find("x_commission");
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (Field field : rows.get().fields().values()) {
      if (field.relation().equals(model.name()) && field.manual()) {
        html.append(
            table(
                transaction,
                rows.get(),
                transaction.rowsReferring("x_commission", field.name(), row.id()),
                rows.get().fields().values().stream()
                    .filter(column -> column.manual() && !column.name().endsWith("_key"))
                    .filter(column -> !column.name().equals(field.name()))
                    .toList()));
      }
    }
    return html.isEmpty() ? "" : "<h2>For whom, and why</h2>" + html;
  }

  private static String lines(Transaction transaction, Model model, Row row) {
    if (!model.name().equals("account.move")) {
      return "";
    }
    Model line = transaction.model("account.move.line");
    List<Field> columns =
        List.of(
            line.known("name"),
            line.known("quantity"),
            line.known("price_unit"),
            line.known("discount"),
            line.known("price_subtotal"));
    return "<h2>Lines</h2>"
        + table(transaction, line, Invoices.lines(transaction, row.id(), "product"), columns);
  }

  private static String notes(
      Transaction transaction,
      Model model,
      Row row,
      String notes,
      String title,
      List<String> columns) {
    if (!model.chatter()) {
      return "";
    }
    Model note = transaction.model(notes);
    String field = notes.equals("mail.activity") ? "activity_ids" : "message_ids";
    List<Row> found =
        Leaf.ids(Values.of(transaction, model.name(), row, field)).stream()
            .map(id -> transaction.get(notes, id))
            .toList();
    return "<h2>"
        + title
        + "</h2>"
        + table(transaction, note, found, columns.stream().map(note::known).toList());
  }

  private static String table(
      Transaction transaction, Model model, List<Row> rows, List<Field> columns) {
    return Html.table(
        columns.stream().map(PageCells::head).toList(),
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(field -> PageCells.cell(transaction, model, row, field))
                        .toList())
            .toList());
  }
}
