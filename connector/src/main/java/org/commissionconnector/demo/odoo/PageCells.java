package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cells of tables: a field of a record as people read it. */
final class PageCells {
  private PageCells() {}

  static String head(Field field) {
    return "<th%s>%s</th>"
        .formatted(field.manual() ? " class=\"ours\"" : "", Html.escape(field.label()));
  }

  static String cell(Transaction transaction, Model model, Row row, Field field) {
    Optional<Object> value = Values.of(transaction, model, row, field);
    String kind = field.type().isNumber() ? "number" : "";
    String classes = (kind + (field.manual() ? " ours" : "")).strip();
    return "<td%s>%s</td>"
        .formatted(
            classes.isEmpty() ? "" : " class=\"" + classes + "\"",
            value.map(known -> shown(transaction, model, row, field, known)).orElse(""));
  }

  static String shown(Transaction transaction, Model model, Row row, Field field, Object value) {
    return switch (field.type()) {
      case MANY2ONE -> reference(transaction, field.relation(), (Long) value);
      case MONETARY -> money(transaction, model, row, field, value);
      case FLOAT -> plain(value);
      case SELECTION -> Html.escape(field.selection().getOrDefault(value.toString(), ""));
      case DATETIME -> Html.escape(Moments.shown(value.toString()));
      case BOOLEAN -> Boolean.TRUE.equals(value) ? "yes" : "no";
      case TEXT -> "<div class=\"text\">" + Html.escape(value.toString()) + "</div>";
      case HTML -> value.toString().replaceAll("(?i)<(/?)(script|style|iframe)", "&lt;$1$2");
      case ONE2MANY, MANY2MANY -> references(transaction, field.relation(), (List<?>) value);
      default -> Html.escape(value.toString());
    };
  }

  private static String reference(Transaction transaction, String model, long id) {
    String name = Values.displayName(transaction, model, id);
    return Pages.LINKED.contains(model) ? Html.link(model, id, name) : Html.escape(name);
  }

  private static String references(Transaction transaction, String model, List<?> ids) {
    return String.join(
        ", ", ids.stream().map(id -> reference(transaction, model, (Long) id)).toList());
  }

  private static String money(
      Transaction transaction, Model model, Row row, Field field, Object value) {
    String currency =
        model
            .field(field.currencyField())
            .flatMap(known -> Values.of(transaction, model, row, known))
            .map(id -> Values.displayName(transaction, "res.currency", (Long) id))
            .orElse("");
    return Html.escape(
        String.format(Locale.ROOT, "%,.2f %s", new BigDecimal(value.toString()), currency).strip());
  }

  private static String plain(Object value) {
    return Html.escape(String.format(Locale.ROOT, "%,.2f", new BigDecimal(value.toString())));
  }
}
