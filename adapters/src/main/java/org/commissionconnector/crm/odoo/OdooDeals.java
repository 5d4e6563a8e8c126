package org.commissionconnector.crm.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to a page of deals, in one call for each kind of thing. */
final class OdooDeals {
  static final String MODEL = "crm.lead";
  private static final List<String> FIELDS =
      List.of(
          "name",
          "active",
          "stage_id",
          "probability",
          "user_id",
          "team_id",
          "partner_id",
          "expected_revenue",
          "recurring_revenue_monthly",
          "company_currency",
          "company_id",
          "date_closed",
          "date_last_stage_update",
          "date_deadline",
          "create_date",
          "tag_ids",
          "order_ids",
          "write_date");

  /** The chatter's word for a win, in the language that Odoo's source is written in. */
  private static final String WON = "Opportunity Won";

  /** In 17 a confirmed order is a sale, before that it could be done as well. */
  private static final List<String> CONFIRMED = List.of("sale", "done");

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;

  OdooDeals(OdooClient odoo, OdooSchema schema, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
  }

  List<Object> domain() {
    List<Object> opportunities = Domain.of(Domain.is("type", "=", "opportunity"));
    if (settings.companies().isEmpty()) {
      return opportunities;
    }
    List<Object> companies = new ArrayList<>(settings.companies());
    companies.add(false);
    return Domain.and(opportunities, Domain.in("company_id", companies));
  }

  List<String> fields() {
    List<String> wanted = new ArrayList<>(FIELDS);
    wanted.addAll(ownFields());
    return schema.present(MODEL, wanted.stream().distinct().toList());
  }

  private List<String> ownFields() {
    List<String> own = new ArrayList<>(settings.fields().deal().values());
    String type = settings.fields().dealType();
    if (type != null) {
      own.add(type);
    }
    return own;
  }

  /**
   * What belongs to the deals of a page.
   *
   * @param won the first time each was called won
   * @param lines of confirmed orders by deal
   * @param commercial the company behind each contact
   * @param own the company's own fields
   */
  record Parts(
      Map<Long, Instant> won,
      Map<Long, List<SoldLine>> lines,
      Map<Long, Long> commercial,
      OdooOwnFields.Values own) {
    @Nullable Instant firstWon(long lead) {
      return won.get(lead);
    }

    List<SoldLine> lines(long lead) {
      return lines.getOrDefault(lead, List.of());
    }

    @Nullable Long customer(@Nullable Long partner) {
      return partner == null ? null : commercial.getOrDefault(partner, partner);
    }
  }

  /**
   * A line of a confirmed order.
   *
   * @param rate units of its currency for one of the company's
   */
  record SoldLine(OdooRow row, String currency, Exact rate) {}

  Parts parts(List<OdooRow> leads, OdooReference known) {
    return new Parts(
        wins(leads, known),
        lines(leads, known),
        commercial(leads),
        new OdooOwnFields(odoo, schema, MODEL).of(leads, ownFields()));
  }

  private Map<Long, Instant> wins(List<OdooRow> leads, OdooReference known) {
    List<Long> won =
        leads.stream()
            .filter(lead -> known.wonStages().contains(lead.link("stage_id")))
            .map(OdooRow::id)
            .toList();
    Map<Long, Instant> first = new HashMap<>();
    if (won.isEmpty()) {
      return first;
    }
    OdooCall call =
        OdooCall.read("mail.message", "search_read")
            .at(
                "domain",
                Domain.of(
                    Domain.is("model", "=", MODEL),
                    Domain.in("res_id", won),
                    Domain.is("subtype_id.name", "=", WON)))
            .by("fields", List.of("res_id", "date"))
            .by("load", "")
            .by("order", "id")
            .by("context", Map.of("lang", "en_US"));
    for (OdooRow message : OdooClient.rows(odoo.call(call))) {
      Instant when = message.time("date");
      Long lead = message.link("res_id");
      if (when != null && lead != null) {
        first.merge(lead, when, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return first;
  }

  private Map<Long, List<SoldLine>> lines(List<OdooRow> leads, OdooReference known) {
    Set<Long> orders = new HashSet<>();
    leads.forEach(lead -> orders.addAll(lead.links("order_ids")));
    if (orders.isEmpty()) {
      return Map.of();
    }
    Map<Long, OdooRow> confirmed = new HashMap<>();
    List<String> fields = List.of("opportunity_id", "currency_id", "currency_rate");
    odoo.related(
            "sale.order",
            Domain.of(Domain.in("id", OdooClient.sorted(orders)), Domain.in("state", CONFIRMED)),
            fields)
        .forEach(order -> confirmed.put(order.id(), order));
    return confirmed.isEmpty() ? Map.of() : lines(confirmed, known);
  }

  private Map<Long, List<SoldLine>> lines(Map<Long, OdooRow> orders, OdooReference known) {
    List<String> fields =
        schema.present(
            "sale.order.line",
            List.of(
                "order_id",
                "product_id",
                "product_uom_qty",
                "price_subtotal",
                "purchase_price",
                "discount"));
    Map<Long, List<SoldLine>> lines = new HashMap<>();
    for (OdooRow row :
        odoo.related(
            "sale.order.line",
            Domain.of(
                Domain.in("order_id", OdooClient.sorted(orders.keySet())),
                Domain.is("display_type", "=", false)),
            fields)) {
      OdooRow order = orders.get(row.link("order_id"));
      Long lead = order == null ? null : order.link("opportunity_id");
      if (order != null && lead != null) {
        String currency = known.currency(order.link("currency_id"), "order_ids.currency_id");
        lines
            .computeIfAbsent(lead, none -> new ArrayList<>())
            .add(new SoldLine(row, currency, order.number("currency_rate")));
      }
    }
    return lines;
  }

  private Map<Long, Long> commercial(List<OdooRow> leads) {
    Set<Long> partners = new HashSet<>();
    for (OdooRow lead : leads) {
      Long partner = lead.link("partner_id");
      if (partner != null) {
        partners.add(partner);
      }
    }
    Map<Long, Long> commercial = new HashMap<>();
    for (OdooRow partner : odoo.byId("res.partner", partners, List.of("commercial_partner_id"))) {
      Long company = partner.link("commercial_partner_id");
      if (company != null) {
        commercial.put(partner.id(), company);
      }
    }
    return commercial;
  }
}
