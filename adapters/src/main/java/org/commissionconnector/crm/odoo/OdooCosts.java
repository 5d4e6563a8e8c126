package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Finds what invoiced things cost: what the order line says, else what the product costs today. An
 * invoice line itself knows no cost.
 */
final class OdooCosts {
  private final OdooClient odoo;
  private final OdooSchema schema;

  OdooCosts(OdooClient odoo, OdooSchema schema) {
    this.odoo = odoo;
    this.schema = schema;
  }

  Sold of(Set<Long> saleLines, Set<Long> products, OdooReference known) {
    Map<Long, OdooRow> lines = new HashMap<>();
    Map<Long, OdooRow> orders = new HashMap<>();
    if (!saleLines.isEmpty()) {
      List<String> fields =
          schema.present(
              "sale.order.line", List.of("order_id", "product_uom_qty", "purchase_price"));
      odoo.byId("sale.order.line", saleLines, fields).forEach(line -> lines.put(line.id(), line));
      Set<Long> orderIds = new HashSet<>();
      for (OdooRow line : lines.values()) {
        Long order = line.link("order_id");
        if (order != null) {
          orderIds.add(order);
        }
      }
      odoo.byId(
              "sale.order",
              orderIds,
              schema.present(
                  "sale.order", List.of("opportunity_id", "currency_id", "currency_rate")))
          .forEach(order -> orders.put(order.id(), order));
    }
    Map<Long, OdooRow> catalogue = new HashMap<>();
    odoo.byId("product.product", products, List.of("standard_price", "uom_id"))
        .forEach(product -> catalogue.put(product.id(), product));
    return new Sold(lines, orders, catalogue);
  }

  /** Order lines, orders and products by id. */
  record Sold(Map<Long, OdooRow> lines, Map<Long, OdooRow> orders, Map<Long, OdooRow> catalogue) {
    static final Sold NOTHING = new Sold(Map.of(), Map.of(), Map.of());

    /** The deal of the first order line that has one. */
    @Nullable Long deal(List<Long> saleLines) {
      for (Long id : saleLines) {
        OdooRow order = order(id);
        Long deal = order == null ? null : order.link("opportunity_id");
        if (deal != null) {
          return deal;
        }
      }
      return null;
    }

    @Nullable Exact unitCost(OdooRow line, OdooRow move, OdooReference known) {
      Exact ordered = orderedCost(line, move);
      return ordered != null ? ordered : catalogueCost(line, move);
    }

    /** The mean of the order lines' unit costs, each by its quantity. */
    private @Nullable Exact orderedCost(OdooRow line, OdooRow move) {
      Exact cost = Exact.ZERO;
      Exact quantity = Exact.ZERO;
      for (Long id : line.links("sale_line_ids")) {
        OdooRow ordered = lines.get(id);
        Exact unit = ordered == null ? null : inCurrencyOf(move, ordered);
        if (ordered == null || unit == null) {
          return null;
        }
        Exact count = ordered.number("product_uom_qty");
        Exact weight = count.isZero() ? Exact.ONE : count;
        cost = cost.plus(unit.times(weight));
        quantity = quantity.plus(weight);
      }
      return quantity.isZero() ? null : cost.dividedBy(quantity);
    }

    private @Nullable Exact inCurrencyOf(OdooRow move, OdooRow ordered) {
      OdooRow order = order(ordered.id());
      if (order == null || !ordered.json().has("purchase_price")) {
        return null;
      }
      Exact unit = ordered.number("purchase_price");
      Long mine = move.link("currency_id");
      if (mine != null && mine.equals(order.link("currency_id"))) {
        return unit;
      }
      Exact rate = order.number("currency_rate");
      return rate.isZero() ? null : fromCompany(unit.dividedBy(rate), move);
    }

    /** Only where the line is counted in the product's own unit: prices are for that one. */
    private @Nullable Exact catalogueCost(OdooRow line, OdooRow move) {
      OdooRow product = catalogue.get(line.link("product_id"));
      if (product == null || !product.json().has("standard_price")) {
        return null;
      }
      Long counted = line.link("product_uom_id");
      Long priced = product.link("uom_id");
      if (counted != null && priced != null && !counted.equals(priced)) {
        return null;
      }
      return fromCompany(product.number("standard_price"), move);
    }

    /** By the rate that the invoice itself was booked with. */
    private static @Nullable Exact fromCompany(Exact amount, OdooRow move) {
      Long mine = move.link("currency_id");
      if (mine != null && mine.equals(move.link("company_currency_id"))) {
        return amount;
      }
      Exact booked = move.number("amount_untaxed_signed").abs();
      return booked.isZero()
          ? null
          : amount.times(move.number("amount_untaxed").abs()).dividedBy(booked);
    }

    private @Nullable OdooRow order(long saleLine) {
      OdooRow line = lines.get(saleLine);
      return line == null ? null : orders.get(line.link("order_id"));
    }
  }
}
