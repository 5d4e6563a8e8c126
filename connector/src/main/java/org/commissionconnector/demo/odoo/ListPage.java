package org.commissionconnector.demo.odoo;

import java.util.ArrayList;
import java.util.List;

/**
 * A page that lists records, with the connector's own columns beside Odoo's.
 *
 * @param order as in a search
 */
record ListPage(
    String path,
    String title,
    String model,
    List<Object> domain,
    String order,
    List<String> columns) {
  static final List<ListPage> ALL =
      List.of(
          new ListPage(
              "/deals",
              "Deals",
              "crm.lead",
              List.of(),
              "write_date desc,id desc",
              List.of("name", "user_id", "team_id", "stage_id", "expected_revenue", "date_closed")),
          new ListPage(
              "/invoices",
              "Invoices and credit notes",
              "account.move",
              List.of(List.of("move_type", "in", List.of("out_invoice", "out_refund"))),
              "write_date desc,id desc",
              List.of(
                  "name",
                  "partner_id",
                  "invoice_user_id",
                  "invoice_date",
                  "amount_untaxed",
                  "amount_residual",
                  "payment_state")),
          new ListPage(
              "/users",
              "Salespeople",
              "res.users",
              List.of(List.of("sale_team_id", "!=", false)),
              "sale_team_id,name",
              List.of("name", "sale_team_id", "target_sales_invoiced", "lang")),
          new ListPage(
              "/activities",
              "Activities",
              "mail.activity",
              List.of(),
              "date_deadline,id",
              List.of("summary", "user_id", "res_name", "date_deadline", "note")),
          new ListPage(
              "/commissions", "Commission rows", "x_commission", List.of(), "id desc", List.of()));

  String html(Transaction transaction) {
    if (transaction.schema().find(model).isEmpty()) {
      return "<p class=\"soft\">The connector has not been installed here yet.</p>";
    }
    Model known = transaction.model(model);
    List<Field> fields = fields(known);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : Search.rows(transaction, known, domain, order, 0, 500)) {
      rows.add(cells(transaction, known, row, fields));
    }
    return Html.table(fields.stream().map(PageCells::head).toList(), rows);
  }

  private List<Field> fields(Model known) {
    List<Field> fields = new ArrayList<>();
    columns.forEach(name -> fields.add(known.known(name)));
    known.fields().values().stream()
        .filter(field -> field.manual() && isShort(field))
        .forEach(fields::add);
    return fields;
  }

  /** Long texts, keys and links back are for the record's own page. */
  private static boolean isShort(Field field) {
    return field.type() != FieldType.TEXT
        && !field.type().isMany()
        && !field.relation().equals("res.currency")
        && !field.name().endsWith("_key");
  }

  private static List<String> cells(
      Transaction transaction, Model model, Row row, List<Field> fields) {
    List<String> cells = new ArrayList<>();
    String title = Values.displayName(transaction, model.name(), row.id());
    for (Field field : fields) {
      cells.add(
          cells.isEmpty()
              ? "<td>" + Html.link(model.name(), row.id(), title) + "</td>"
              : PageCells.cell(transaction, model, row, field));
    }
    return cells;
  }
}
