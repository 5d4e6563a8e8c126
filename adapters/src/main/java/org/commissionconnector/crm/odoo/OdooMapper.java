package org.commissionconnector.crm.odoo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Turns Odoo's deals and invoices into ours. The quirks are here and nowhere else. */
final class OdooMapper {
  private static final Exact CERTAIN = Exact.HUNDRED;

  /** The number of an invoice that has none yet. */
  private static final String NO_NUMBER = "/";

  private final OdooSettings settings;
  private final OdooIds ids;

  OdooMapper(OdooSettings settings) {
    this.settings = settings;
    this.ids = new OdooIds(settings.connection());
  }

  /** A deal. Won is a stage that means won together with certainty: certainty alone is a guess. */
  Deal deal(OdooRow lead, OdooReference known, OdooDeals.Parts parts) {
    Deal.Status status = status(lead, known);
    String currency = known.currency(lead.link("company_currency"), "company_currency");
    List<OdooDeals.SoldLine> sold = parts.lines(lead.id());
    boolean oneCurrency = sold.stream().map(OdooDeals.SoldLine::currency).distinct().count() == 1;
    String lineCurrency = oneCurrency ? sold.get(0).currency() : currency;
    String type = settings.fields().dealType();
    return new Deal(
        ids.ref(Kind.DEAL, lead.id()).toString(),
        lead.text("name"),
        ids.text(Kind.PERSON, lead.link("user_id")),
        ids.text(Kind.TEAM, lead.link("team_id")),
        ids.text(Kind.CUSTOMER, parts.customer(lead.link("partner_id"))),
        status,
        localDay(lead.time("create_date")),
        status == Deal.Status.WON ? wonOn(lead, parts) : null,
        status == Deal.Status.LOST ? lostOn(lead) : null,
        null,
        lead.day("date_deadline"),
        lead.number("probability").dividedBy(CERTAIN),
        type == null ? null : parts.own().text(lead, type),
        lineCurrency,
        sold.isEmpty() ? money(lead.number("expected_revenue"), currency) : null,
        List.of(),
        sold.stream().map(line -> dealLine(line, lineCurrency, oneCurrency)).toList(),
        dealCustom(lead, known, parts));
  }

  private static Deal.Status status(OdooRow lead, OdooReference known) {
    Long stage = lead.link("stage_id");
    boolean won = stage != null && known.wonStages().contains(stage);
    if (won && lead.number("probability").equals(CERTAIN)) {
      return Deal.Status.WON;
    }
    return lead.flag("active") ? Deal.Status.OPEN : Deal.Status.LOST;
  }

  /** The first time: winning again moves {@code date_closed}, and reopening clears it. */
  private @Nullable LocalDate wonOn(OdooRow lead, OdooDeals.Parts parts) {
    Instant closed = lead.time("date_closed");
    Instant told = parts.firstWon(lead.id());
    if (told == null || (closed != null && closed.isBefore(told))) {
      return closed != null ? localDay(closed) : localDay(lead.time("date_last_stage_update"));
    }
    return localDay(told);
  }

  private @Nullable LocalDate lostOn(OdooRow lead) {
    Instant closed = lead.time("date_closed");
    return localDay(closed != null ? closed : lead.time("write_date"));
  }

  private Line dealLine(OdooDeals.SoldLine line, String currency, boolean asIs) {
    Exact amount = line.row().number("price_subtotal");
    Exact quantity = line.row().number("product_uom_qty");
    Exact cost =
        line.row().json().has("purchase_price")
            ? line.row().number("purchase_price").times(quantity)
            : null;
    Exact rate = asIs || line.rate().isZero() ? Exact.ONE : line.rate();
    return new Line(
        Long.toString(line.row().id()),
        ids.text(Kind.PRODUCT, line.row().link("product_id")),
        quantity,
        money(amount.dividedBy(rate), currency),
        cost == null ? null : money(cost.dividedBy(rate), currency),
        discount(line.row()));
  }

  private Map<String, CustomValue> dealCustom(
      OdooRow lead, OdooReference known, OdooDeals.Parts parts) {
    Map<String, CustomValue> custom = new HashMap<>();
    String tags =
        lead.links("tag_ids").stream()
            .map(known.tags()::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(","));
    if (!tags.isEmpty()) {
      custom.put("tags", new CustomValue.Text(tags));
    }
    Exact monthly = lead.number("recurring_revenue_monthly");
    if (!monthly.isZero()) {
      custom.put("recurringMonthly", new CustomValue.Numeric(monthly));
    }
    custom.putAll(parts.own().custom(lead, settings.fields().deal()));
    return custom;
  }

  /** An invoice or credit note, with the payments that were matched with it. */
  Invoice invoice(OdooRow move, OdooReference known, OdooInvoices.Parts parts) {
    String currency = known.currency(move.link("currency_id"), "currency_id");
    Invoice.Status status = status(move);
    return new Invoice(
        ids.ref(Kind.INVOICE, move.id()).toString(),
        NO_NUMBER.equals(move.text("name")) ? null : move.text("name"),
        move.word("move_type").equals("out_refund")
            ? Invoice.Kind.CREDIT_NOTE
            : Invoice.Kind.INVOICE,
        status,
        ids.text(Kind.DEAL, parts.deal(move.id())),
        ids.text(Kind.PERSON, move.link("invoice_user_id")),
        ids.text(
            Kind.CUSTOMER,
            move.link("commercial_partner_id") == null
                ? move.link("partner_id")
                : move.link("commercial_partner_id")),
        move.day("invoice_date"),
        move.day("invoice_date_due"),
        status == Invoice.Status.CANCELLED ? localDay(move.time("write_date")) : null,
        currency,
        parts.lines(move.id()).stream().map(line -> invoiceLine(line, move, known, parts)).toList(),
        money(move.number("amount_total"), currency),
        parts.payments(move.id()).stream().map(paid -> payment(paid, currency)).toList(),
        ids.text(Kind.INVOICE, move.link("reversed_entry_id")),
        parts.own().custom(move, settings.fields().invoice()));
  }

  /** What was cancelled before it was ever posted has never been more than a draft. */
  private static Invoice.Status status(OdooRow move) {
    boolean posted =
        move.json().has("posted_before")
            ? move.flag("posted_before")
            : !NO_NUMBER.equals(move.text("name"));
    return switch (move.word("state")) {
      case "posted" -> Invoice.Status.POSTED;
      case "cancel" -> posted ? Invoice.Status.CANCELLED : Invoice.Status.DRAFT;
      default -> Invoice.Status.DRAFT;
    };
  }

  private Line invoiceLine(
      OdooRow line, OdooRow move, OdooReference known, OdooInvoices.Parts parts) {
    String currency = known.currency(move.link("currency_id"), "currency_id");
    Exact quantity = line.number("quantity");
    Exact unit = parts.unitCost(line, move, known);
    return new Line(
        Long.toString(line.id()),
        ids.text(Kind.PRODUCT, line.link("product_id")),
        quantity,
        money(line.number("price_subtotal"), currency),
        unit == null ? null : money(unit.times(quantity), currency),
        discount(line));
  }

  private static Payment payment(OdooInvoices.Paid paid, String currency) {
    return new Payment(paid.id(), paid.on(), money(paid.amount(), currency));
  }

  private static @Nullable Exact discount(OdooRow line) {
    Exact percent = line.number("discount");
    return percent.isZero() ? null : percent.dividedBy(Exact.HUNDRED);
  }

  /** Odoo computes in binary fractions: what it calls an amount is the nearest decimal one. */
  static Exact money(Exact amount, String currency) {
    return Exact.of(amount.rounded(decimals(currency), Rounding.HALF_UP));
  }

  private static int decimals(String currency) {
    try {
      return Money.decimals(Currency.getInstance(currency));
    } catch (IllegalArgumentException notIso) {
      return 2;
    }
  }

  /** The day in the company's zone. */
  @Nullable LocalDate localDay(@Nullable Instant time) {
    return time == null ? null : time.atZone(settings.zone()).toLocalDate();
  }
}
