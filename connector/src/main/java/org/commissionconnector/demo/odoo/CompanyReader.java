package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.demo.company.Company;
import org.commissionconnector.demo.company.Company.Outcome;

/** Tells of the company that the Odoo sandbox founds, for a sandbox that speaks otherwise. */
public final class CompanyReader {
  private final Transaction odoo;
  private final ZoneId zone;

  private CompanyReader(Transaction odoo, ZoneId zone) {
    this.odoo = odoo;
    this.zone = zone;
  }

  /** The company as it is at a moment. The same moment gives the same company. */
  public static Company at(Instant now, ZoneId zone) {
    Transaction odoo =
        new Transaction(Seed.company(now, zone), Transaction.ROOT, Map.of(), now, Webhooks.NONE);
    return new CompanyReader(odoo, zone).read();
  }

  private Company read() {
    return new Company(
        odoo.all("hr.employee").stream().map(this::seller).toList(),
        odoo.all("res.partner").stream()
            .filter(partner -> partner.flag("is_company"))
            .map(this::customer)
            .toList(),
        odoo.all("product.product").stream().map(this::product).toList(),
        odoo.all("crm.lead").stream().map(this::deal).toList(),
        odoo.all("sale.order").stream()
            .filter(order -> order.ref("opportunity_id") != 0)
            .map(this::quote)
            .toList(),
        odoo.all("account.move").stream().filter(Invoices::isInvoice).map(this::invoice).toList(),
        odoo.all("res.currency").stream().map(this::currency).toList());
  }

  private Company.Seller seller(Row employee) {
    Row user = odoo.get("res.users", employee.ref("user_id"));
    return new Company.Seller(
        user.text("name"),
        user.text("email"),
        employee.text("job_title"),
        name("crm.team", user.ref("sale_team_id")),
        name("hr.employee", employee.ref("parent_id")),
        user.decimal("target_sales_invoiced"));
  }

  private Company.Customer customer(Row partner) {
    boolean house =
        partner.ids("category_id").stream()
            .anyMatch(tag -> name("res.partner.category", tag).equals("House"));
    return new Company.Customer(
        partner.text("name"), name("res.country", partner.ref("country_id")), house);
  }

  private Company.Product product(Row product) {
    return new Company.Product(
        product.text("name"),
        product.text("default_code"),
        odoo.get("product.category", product.ref("categ_id")).text("complete_name"),
        product.decimal("list_price"),
        product.decimal("standard_price"));
  }

  private Company.Deal deal(Row deal) {
    Outcome outcome = outcome(deal);
    Optional<Row> order =
        odoo.rowsReferring("sale.order", "opportunity_id", deal.id()).stream()
            .filter(row -> row.text("state").equals("sale"))
            .findFirst();
    String own = name("res.currency", Money.companyCurrency(odoo));
    return new Company.Deal(
        deal.id(),
        deal.text("name"),
        name("res.users", deal.ref("user_id")),
        name("res.partner", deal.ref("partner_id")),
        outcome,
        deal.decimal("probability").intValue(),
        day(deal.text("create_date")),
        closed(deal, outcome),
        order.map(row -> name("res.currency", row.ref("currency_id"))).orElse(own),
        order.map(row -> row.decimal("amount_untaxed")).orElse(deal.decimal("expected_revenue")));
  }

  private Outcome outcome(Row deal) {
    if (DealBehaviour.isWon(odoo, deal)) {
      return Outcome.WON;
    }
    return deal.flag("active") ? Outcome.OPEN : Outcome.LOST;
  }

  private Optional<LocalDate> closed(Row deal, Outcome outcome) {
    String closed = deal.text("date_closed");
    if (outcome != Outcome.OPEN) {
      return Optional.of(day(closed.isEmpty() ? deal.text("write_date") : closed));
    }
    return date(deal, "date_deadline");
  }

  private Company.Quote quote(Row order) {
    return new Company.Quote(
        order.id(),
        order.ref("opportunity_id"),
        name("res.currency", order.ref("currency_id")),
        order.decimal("amount_untaxed"));
  }

  private Company.Invoice invoice(Row move) {
    return new Company.Invoice(
        move.id(),
        move.text("name"),
        move.text("move_type").equals("out_refund"),
        !move.text("state").equals("posted"),
        name("res.users", move.ref("invoice_user_id")),
        name("res.partner", move.ref("partner_id")),
        order(move).map(Row::id),
        move.text("state").equals("posted") ? date(move, "invoice_date") : Optional.empty(),
        date(move, "invoice_date_due"),
        paid(move),
        name("res.currency", move.ref("currency_id")),
        move.decimal("amount_untaxed"),
        move.decimal("amount_tax"),
        Invoices.lines(odoo, move.id(), "product").stream().map(this::line).toList());
  }

  /** That it was made from; a credit note, that its invoice was. */
  private Optional<Row> order(Row move) {
    long reversed = move.ref("reversed_entry_id");
    Row first = reversed == 0 ? move : odoo.get("account.move", reversed);
    String origin = first.text("invoice_origin");
    return odoo.all("sale.order").stream()
        .filter(order -> order.text("name").equals(origin) && order.ref("opportunity_id") != 0)
        .findFirst();
  }

  private Optional<LocalDate> paid(Row move) {
    if (!List.of("paid", "in_payment", "reversed").contains(move.text("payment_state"))) {
      return Optional.empty();
    }
    return Invoices.receivable(odoo, move.id()).stream()
        .flatMap(line -> Reconciliation.partials(odoo, line.id()).stream())
        .map(partial -> other(move, partial))
        .flatMap(entry -> date(entry, "date").stream())
        .max(Comparator.naturalOrder());
  }

  private Row other(Row move, Row partial) {
    Row debit = odoo.get("account.move.line", partial.ref("debit_move_id"));
    Row credit = odoo.get("account.move.line", partial.ref("credit_move_id"));
    long entry = debit.ref("move_id") == move.id() ? credit.ref("move_id") : debit.ref("move_id");
    return odoo.get("account.move", entry);
  }

  private Company.Line line(Row line) {
    long product = line.ref("product_id");
    BigDecimal cost =
        odoo.find("product.product", product)
            .map(row -> row.decimal("standard_price"))
            .orElse(BigDecimal.ZERO);
    return new Company.Line(
        line.id(),
        name("product.product", product),
        line.decimal("quantity"),
        line.decimal("price_unit"),
        cost,
        line.decimal("discount"),
        line.decimal("price_subtotal"));
  }

  private Company.CurrencyRate currency(Row currency) {
    boolean own = currency.id() == Money.companyCurrency(odoo);
    Optional<BigDecimal> last =
        odoo.rowsReferring("res.currency.rate", "currency_id", currency.id()).stream()
            .max(Comparator.comparing(rate -> rate.text("name")))
            .map(rate -> rate.decimal("rate"));
    return new Company.CurrencyRate(
        currency.text("name"),
        currency.text("full_name"),
        currency.text("symbol"),
        own ? Optional.of(BigDecimal.ONE) : last);
  }

  private String name(String model, long id) {
    return odoo.find(model, id).map(row -> row.text("name")).orElse("");
  }

  private LocalDate day(String moment) {
    return LocalDate.ofInstant(Moments.instant(moment), zone);
  }

  private static Optional<LocalDate> date(Row row, String field) {
    return Optional.of(row.text(field))
        .filter(text -> !text.isEmpty())
        .map(text -> LocalDate.parse(text.substring(0, 10)));
  }
}
