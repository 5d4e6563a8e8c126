package org.commissionconnector.crm.suitecrm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.CrmRecord.Days;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Turns SuiteCRM's opportunities and invoices into ours. The quirks are here and nowhere else. */
final class SuiteMapper {
  /** A line without a product carries it. */
  private static final String NO_PRODUCT = "0";

  /** There is at most one payment, since there is only a status. */
  private static final String PAYMENT = "paid";

  private final SuiteSettings settings;
  private final SuiteIds ids;

  SuiteMapper(SuiteSettings settings) {
    this.settings = settings;
    this.ids = new SuiteIds(settings.connection());
  }

  /** A deal. There is no day of a win but the date it was closed on. */
  Deal deal(SuiteRow row, SuiteCurrencies currencies) {
    Deal.Status status = status(row.text("sales_stage"));
    String currency = currencies.code(row.text("currency_id"));
    LocalDate closed = row.day("date_closed");
    String source = row.text("lead_source");
    return new Deal(
        ids.ref(Kind.DEAL, row.id()).toString(),
        row.text("name"),
        ids.text(Kind.PERSON, row.text("assigned_user_id")),
        null,
        ids.text(Kind.CUSTOMER, row.text("account_id")),
        status,
        localDay(row.time("date_entered")),
        status == Deal.Status.WON ? closed : null,
        status == Deal.Status.LOST ? closed : null,
        null,
        closed,
        row.number("probability").dividedBy(Exact.HUNDRED),
        row.text("opportunity_type"),
        currency,
        SuiteCurrencies.money(row.number("amount"), currency),
        List.of(),
        List.of(),
        source == null ? Map.of() : Map.of("leadSource", new CustomValue.Text(source)));
  }

  private static Deal.Status status(@Nullable String stage) {
    if ("Closed Won".equals(stage)) {
      return Deal.Status.WON;
    }
    return "Closed Lost".equals(stage) ? Deal.Status.LOST : Deal.Status.OPEN;
  }

  /** An invoice; a credit note when its total is negative, and then its amounts turn around. */
  Invoice invoice(SuiteRow row, SuiteCurrencies currencies, SuiteInvoices.Parts parts) {
    String currency = currencies.code(row.text("currency_id"));
    Exact total = SuiteCurrencies.money(row.number("total_amount"), currency);
    boolean credit = total.isNegative();
    Invoice.Status status = status(row);
    return new Invoice(
        ids.ref(Kind.INVOICE, row.id()).toString(),
        row.text("number"),
        credit ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE,
        status,
        ids.text(Kind.DEAL, parts.deal(row)),
        ids.text(Kind.PERSON, row.text("assigned_user_id")),
        ids.text(Kind.CUSTOMER, row.text("billing_account_id")),
        row.day("invoice_date"),
        row.day("due_date"),
        status == Invoice.Status.CANCELLED ? localDay(row.time("date_modified")) : null,
        currency,
        lines(row, parts.lines(row.id()), currency, credit),
        credit ? total.negated() : total,
        payments(row, credit ? total.negated() : total),
        null,
        Map.of());
  }

  private static Invoice.Status status(SuiteRow row) {
    if ("Cancelled".equals(row.text("status"))) {
      return Invoice.Status.CANCELLED;
    }
    return row.day("invoice_date") == null ? Invoice.Status.DRAFT : Invoice.Status.POSTED;
  }

  /** An invoice made without lines has one: its net amount. */
  private List<Line> lines(SuiteRow row, List<SuiteRow> lines, String currency, boolean credit) {
    if (lines.isEmpty()) {
      Exact net = SuiteCurrencies.money(row.number("subtotal_amount"), currency);
      return List.of(new Line("net", null, Exact.ONE, credit ? net.negated() : net, null, null));
    }
    return lines.stream().map(line -> line(line, currency, credit)).toList();
  }

  private Line line(SuiteRow line, String currency, boolean credit) {
    String product = line.text("product_id");
    Exact quantity = line.number("product_qty").abs();
    Exact amount = SuiteCurrencies.money(line.number("product_total_price"), currency);
    Exact cost = line.number("product_cost_price");
    Exact percent = line.number("product_discount");
    boolean isPercent = "Percentage".equals(line.text("discount")) && !percent.isZero();
    return new Line(
        line.id(),
        NO_PRODUCT.equals(product) ? null : ids.text(Kind.PRODUCT, product),
        quantity,
        credit ? amount.negated() : amount,
        cost.isZero() ? null : SuiteCurrencies.money(cost.times(quantity), currency),
        isPercent ? percent.abs().dividedBy(Exact.HUNDRED) : null);
  }

  /** Whether the invoice's days are stamped, or only no later than its last change. */
  static Days days(SuiteRow row) {
    boolean paidSometime =
        "Paid".equals(row.text("status")) && row.day(SuiteFields.PAID_ON) == null;
    return paidSometime || "Cancelled".equals(row.text("status")) ? Days.NO_LATER : Days.KNOWN;
  }

  /** Without the package the last change is the latest day on which it can have been paid. */
  private List<Payment> payments(SuiteRow row, Exact total) {
    if (!"Paid".equals(row.text("status"))) {
      return List.of();
    }
    LocalDate stamped = row.day(SuiteFields.PAID_ON);
    LocalDate day = stamped != null ? stamped : localDay(row.time("date_modified"));
    return day == null ? List.of() : List.of(new Payment(PAYMENT, day, total));
  }

  /** The day in the company's zone. */
  private @Nullable LocalDate localDay(@Nullable Instant time) {
    return time == null ? null : time.atZone(settings.zone()).toLocalDate();
  }
}
