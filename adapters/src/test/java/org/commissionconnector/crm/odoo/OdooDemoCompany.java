package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissionconnector.crm.http.CrmHttp;

/**
 * The demo company of a real Odoo, as it was pulled on one day in one go. Orders and contacts were
 * not pulled then: an order is known here by the deal that names it, a contact is its own company.
 */
final class OdooDemoCompany {
  private static final ObjectMapper JSON = CrmHttp.json();
  private static final long US_DOLLAR = 1;

  private OdooDemoCompany() {}

  static OdooReplay replay() {
    return fill(new OdooReplay());
  }

  /** The same company in an Odoo 19. */
  static OdooReplay replay19() {
    return fill(OdooReplay.of19());
  }

  private static OdooReplay fill(OdooReplay odoo) {
    odoo.replays("crm.lead", "search_read", "500-pull-won-deals")
        .replays("account.move", "search_read", "501-pull-invoices")
        .replays("account.partial.reconcile", "search_read", "503-pull-partials")
        .replays("sale.order.line", "search_read", "506-pull-sale-lines")
        .replays("product.product", "search_read", "507-pull-products")
        .replays("mail.message", "search_read", "211b-won-messages")
        .answers("crm.lead", "search_count", "200")
        .answers("account.move", "search_count", "200")
        .answers("sale.order", "search_read", orders().toString())
        .answers("res.partner", "search_read", contacts().toString());
    journalItems(odoo);
    directory(odoo);
    fields(odoo);
    return odoo;
  }

  /** Journal items are asked for twice: as lines of invoices, and as what was matched with them. */
  private static void journalItems(OdooReplay odoo) {
    Set<Long> invoices = new TreeSet<>();
    OdooReplay.result("501-pull-invoices").forEach(move -> invoices.add(move.path("id").asLong()));
    odoo.answers(
        "account.move.line",
        "search_read",
        "[[[\"move_id\",\"in\"," + invoices + "],[\"display_type\",\"=\",\"product\"]]]",
        OdooReplay.result("502-pull-invoice-lines").toString());
    Set<Long> matched = new TreeSet<>();
    for (JsonNode partial : OdooReplay.result("503-pull-partials")) {
      matched.add(partial.path("debit_move_id").asLong());
      matched.add(partial.path("credit_move_id").asLong());
    }
    odoo.answers(
        "account.move.line",
        "search_read",
        "[[[\"id\",\"in\"," + matched + "]]]",
        OdooReplay.result("504-pull-counterpart-lines").toString());
  }

  static void directory(OdooReplay odoo) {
    odoo.replays("crm.stage", "search_read", "042-stages")
        .replays("res.currency", "search_read", "126-currencies")
        .replays("res.currency.rate", "search_read", "125-currency-rates")
        .replays("res.users", "search_read", "120-users")
        .replays("hr.employee.public", "search_read", "122-employees-public")
        .replays("crm.team", "search_read", "123-teams")
        .replays("crm.team.member", "search_read", "124-team-members")
        .replays("product.category", "search_read", "056-product-categories")
        .answers("crm.tag", "search_read", "[{\"id\":4,\"name\":\"Services\"}]")
        .answers("res.partner.category", "search_read", "[]")
        .answers("res.country", "search_read", "[{\"id\":233,\"code\":\"US\"}]")
        .answers("res.country.state", "search_read", "[]")
        .answers(
            "res.company",
            "search_read",
            "[{\"id\":1,\"currency_id\":1,\"currency_exchange_journal_id\":4}]");
  }

  static void fields(OdooReplay odoo) {
    odoo.replays("crm.lead", "fields_get", "030-crm_lead-fields_get")
        .replays("account.move", "fields_get", "060-account_move-fields_get")
        .replays("sale.order", "fields_get", "051-sale_order-fields_get")
        .answers(
            "sale.order.line",
            "fields_get",
            types(
                "order_id",
                "product_id",
                "product_uom_qty",
                "price_subtotal",
                "purchase_price",
                "discount"))
        .answers(
            "account.move.line",
            "fields_get",
            types(
                "move_id",
                "product_id",
                "product_uom_id",
                "quantity",
                "price_subtotal",
                "discount",
                "sale_line_ids"))
        .answers("res.company", "fields_get", types("currency_id", "currency_exchange_journal_id"))
        .answers(
            "res.users",
            "fields_get",
            types("name", "email", "lang", "active", "target_sales_invoiced"))
        .answers("crm.team", "fields_get", types("name", "user_id", "active", "invoiced_target"))
        .answers("hr.employee.public", "fields_get", types("user_id", "parent_id", "active"))
        .answers(
            "res.partner", "fields_get", types("name", "country_id", "state_id", "category_id"));
  }

  private static ArrayNode orders() {
    TreeMap<Long, ObjectNode> orders = new TreeMap<>();
    for (JsonNode lead : OdooReplay.result("500-pull-won-deals")) {
      for (JsonNode order : lead.path("order_ids")) {
        orders.put(
            order.asLong(),
            JSON.createObjectNode()
                .put("id", order.asLong())
                .put("opportunity_id", lead.path("id").asLong())
                .put("currency_id", US_DOLLAR)
                .put("currency_rate", 1.0));
      }
    }
    ArrayNode all = JSON.createArrayNode();
    for (JsonNode line : OdooReplay.result("506-pull-sale-lines")) {
      ObjectNode order = orders.get(line.path("order_id").asLong());
      if (order != null) {
        order.put("currency_id", line.path("currency_id").asLong());
      }
    }
    orders.values().forEach(all::add);
    return all;
  }

  private static ArrayNode contacts() {
    Set<Long> ids = new TreeSet<>();
    for (String recording : new String[] {"500-pull-won-deals", "501-pull-invoices"}) {
      for (JsonNode row : OdooReplay.result(recording)) {
        if (row.path("partner_id").isNumber()) {
          ids.add(row.path("partner_id").asLong());
        }
      }
    }
    ArrayNode contacts = JSON.createArrayNode();
    for (Long id : ids) {
      contacts
          .addObject()
          .put("id", id)
          .put("name", "Customer " + id)
          .put("commercial_partner_id", id)
          .put("country_id", 233)
          .put("state_id", false);
    }
    return contacts;
  }

  private static String types(String... fields) {
    ObjectNode types = JSON.createObjectNode();
    for (String field : fields) {
      types.putObject(field).put("type", "char");
    }
    return types.toString();
  }
}
