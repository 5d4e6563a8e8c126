package org.commissionconnector.crm.odoo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to a page of invoices, in one call for each kind of thing. */
final class OdooInvoices {
  static final String MODEL = "account.move";
  private static final List<String> FIELDS =
      List.of(
          "name",
          "move_type",
          "state",
          "posted_before",
          "invoice_date",
          "invoice_date_due",
          "invoice_user_id",
          "commercial_partner_id",
          "currency_id",
          "company_currency_id",
          "company_id",
          "amount_untaxed",
          "amount_untaxed_signed",
          "amount_total",
          "reversed_entry_id",
          "matched_payment_ids",
          "amount_residual",
          "write_date");
  private static final List<String> LINE_FIELDS =
      List.of(
          "move_id",
          "product_id",
          "product_uom_id",
          "quantity",
          "price_subtotal",
          "discount",
          "sale_line_ids");

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooPayments payments;
  private final OdooUnbookedPayments unbooked;
  private final OdooCosts costs;

  OdooInvoices(OdooClient odoo, OdooSchema schema, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.payments = new OdooPayments(odoo);
    this.unbooked = new OdooUnbookedPayments(odoo);
    this.costs = new OdooCosts(odoo, schema);
  }

  List<Object> domain() {
    List<Object> sales = Domain.of(Domain.in("move_type", List.of("out_invoice", "out_refund")));
    return settings.companies().isEmpty()
        ? sales
        : Domain.and(sales, Domain.in("company_id", settings.companies()));
  }

  List<String> fields() {
    List<String> wanted = new ArrayList<>(FIELDS);
    wanted.addAll(settings.fields().invoice().values());
    return schema.present(MODEL, wanted.stream().distinct().toList());
  }

  /** What belongs to the invoices of a page. */
  record Parts(
      Map<Long, List<OdooRow>> lines,
      Map<Long, List<Paid>> payments,
      OdooCosts.Sold sold,
      OdooOwnFields.Values own) {
    List<OdooRow> lines(long move) {
      return lines.getOrDefault(move, List.of());
    }

    List<Paid> payments(long move) {
      return payments.getOrDefault(move, List.of());
    }

    /** The deal whose order the invoice bills; the first one when there are several. */
    @Nullable Long deal(long move) {
      for (OdooRow line : lines(move)) {
        Long deal = sold.deal(line.links("sale_line_ids"));
        if (deal != null) {
          return deal;
        }
      }
      return null;
    }

    /** What one unit cost, in the invoice's currency; null when nobody knows. */
    @Nullable Exact unitCost(OdooRow line, OdooRow move, OdooReference known) {
      return sold.unitCost(line, move, known);
    }
  }

  /**
   * Money matched with an invoice, in its currency.
   *
   * @param id of the journal item that brought it: the same again after an undo and a redo
   */
  record Paid(String id, LocalDate on, Exact amount) {}

  Parts parts(List<OdooRow> moves, OdooReference known) {
    OdooOwnFields own = new OdooOwnFields(odoo, schema, MODEL);
    OdooOwnFields.Values values = own.of(moves, settings.fields().invoice().values());
    if (moves.isEmpty()) {
      return new Parts(Map.of(), Map.of(), OdooCosts.Sold.NOTHING, values);
    }
    Map<Long, List<OdooRow>> lines = lines(moves);
    return new Parts(lines, payments(moves, known), costs.of(moves, lines), values);
  }

  private Map<Long, List<OdooRow>> lines(List<OdooRow> moves) {
    Map<Long, List<OdooRow>> lines = new HashMap<>();
    for (OdooRow line :
        odoo.related(
            "account.move.line",
            Domain.of(
                Domain.in("move_id", moves.stream().map(OdooRow::id).toList()),
                Domain.is("display_type", "=", "product")),
            schema.present("account.move.line", LINE_FIELDS))) {
      Long move = line.link("move_id");
      if (move != null) {
        lines.computeIfAbsent(move, none -> new ArrayList<>()).add(line);
      }
    }
    return lines;
  }

  private Map<Long, List<Paid>> payments(List<OdooRow> moves, OdooReference known) {
    Map<Long, List<Paid>> all = new HashMap<>();
    payments
        .of(moves.stream().map(OdooRow::id).toList(), known)
        .forEach((move, paid) -> all.put(move, new ArrayList<>(paid)));
    unbooked
        .of(moves)
        .forEach((move, paid) -> all.computeIfAbsent(move, n -> new ArrayList<>()).addAll(paid));
    return all;
  }
}
