package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Finds what invoiced things cost: what the order line says, else what the product costs today. An
 * invoice line itself knows no cost.
 */
final class OdooCosts {
  /** Stands for the user's own company where an invoice does not name one. */
  private static final long ANY = 0;

  private final OdooClient odoo;
  private final OdooSchema schema;

  OdooCosts(OdooClient odoo, OdooSchema schema) {
    this.odoo = odoo;
    this.schema = schema;
  }

  Sold of(List<OdooRow> moves, Map<Long, List<OdooRow>> invoiced) {
    Set<Long> saleLines = new HashSet<>();
    invoiced
        .values()
        .forEach(all -> all.forEach(line -> saleLines.addAll(line.links("sale_line_ids"))));
    Map<Long, OdooRow> lines = lines(saleLines);
    return new Sold(lines, orders(lines), catalogue(moves, invoiced));
  }

  private Map<Long, OdooRow> lines(Set<Long> saleLines) {
    Map<Long, OdooRow> lines = new HashMap<>();
    if (!saleLines.isEmpty()) {
      List<String> fields =
          schema.present(
              "sale.order.line", List.of("order_id", "product_uom_qty", "purchase_price"));
      odoo.byId("sale.order.line", saleLines, fields).forEach(line -> lines.put(line.id(), line));
    }
    return lines;
  }

  private Map<Long, OdooRow> orders(Map<Long, OdooRow> lines) {
    Set<Long> ids = new HashSet<>();
    for (OdooRow line : lines.values()) {
      Long order = line.link("order_id");
      if (order != null) {
        ids.add(order);
      }
    }
    Map<Long, OdooRow> orders = new HashMap<>();
    if (!ids.isEmpty()) {
      List<String> fields =
          schema.present("sale.order", List.of("opportunity_id", "currency_id", "currency_rate"));
      odoo.byId("sale.order", ids, fields).forEach(order -> orders.put(order.id(), order));
    }
    return orders;
  }

  /** Each company keeps costs of its own: one call for each that invoiced something. */
  private Map<Long, Map<Long, OdooRow>> catalogue(
      List<OdooRow> moves, Map<Long, List<OdooRow>> invoiced) {
    Map<Long, Set<Long>> products = new TreeMap<>();
    for (OdooRow move : moves) {
      for (OdooRow line : invoiced.getOrDefault(move.id(), List.of())) {
        Long product = line.link("product_id");
        if (product != null) {
          products.computeIfAbsent(company(move), none -> new HashSet<>()).add(product);
        }
      }
    }
    Map<Long, Map<Long, OdooRow>> catalogue = new HashMap<>();
    products.forEach((company, ids) -> catalogue.put(company, products(company, ids)));
    return catalogue;
  }

  private Map<Long, OdooRow> products(long company, Set<Long> ids) {
    List<String> fields = List.of("standard_price", "uom_id");
    List<OdooRow> rows =
        company == ANY
            ? odoo.byId("product.product", ids, fields)
            : odoo.byIdFor(company, "product.product", ids, fields);
    Map<Long, OdooRow> products = new HashMap<>();
    rows.forEach(product -> products.put(product.id(), product));
    return products;
  }

  private static long company(OdooRow move) {
    Long company = move.link("company_id");
    return company == null ? ANY : company;
  }

  /**
   * Order lines and orders by id.
   *
   * @param catalogue the products of each company by id
   */
  record Sold(
      Map<Long, OdooRow> lines,
      Map<Long, OdooRow> orders,
      Map<Long, Map<Long, OdooRow>> catalogue) {
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
      Long sold = line.link("product_id");
      OdooRow product =
          sold == null ? null : catalogue.getOrDefault(company(move), Map.of()).get(sold);
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
