package org.commissionconnector.demo.suitecrm;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commissionconnector.demo.company.Company;
import org.commissionconnector.demo.company.Company.Outcome;

/**
 * Puts the company's records into SuiteCRM. What SuiteCRM cannot express is left out: payments in
 * part, rates of the past, who leads a team.
 */
final class Founding {
  static final String ADMIN = "1";

  /** A user's team, which SuiteCRM keeps in a table between the two. */
  static final String TEAM = "_team";

  /** The quote that an invoice was made from, likewise. */
  static final String QUOTE = "_quote";

  private final Company company;
  private final Beans beans;
  private final ZoneId zone;
  private final String base;
  private final LocalDate yesterday;

  Founding(Company company, Beans beans, ZoneId zone, String base, LocalDate today) {
    this.company = company;
    this.beans = beans;
    this.zone = zone;
    this.base = base;
    this.yesterday = today.minusDays(1);
  }

  void plant() {
    beans.insert(
        "Users",
        ADMIN,
        Map.of("user_name", "admin", "full_name", "Administrator", "employee_status", "Active"));
    company.currencies().forEach(this::currency);
    company.sellers().forEach(this::seller);
    company.customers().forEach(this::customer);
    company.products().forEach(this::product);
    company.deals().forEach(this::deal);
    company.quotes().forEach(this::quote);
    company.invoices().forEach(this::invoice);
  }

  static String id(String module, Object key) {
    return UUID.nameUUIDFromBytes((module + "|" + key).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Ids of numbered records sort as their numbers do. */
  static String numbered(long number) {
    return "%08d-0000-5000-8000-%012x".formatted(number, number);
  }

  private static String named(String module, String name) {
    return name.isEmpty() ? "" : id(module, name);
  }

  /** The base currency is none of the list; one without a rate earns nothing. */
  private void currency(Company.CurrencyRate currency) {
    if (!currency.code().equals(base)) {
      insert(
          "Currencies",
          id("Currencies", currency.code()),
          "name",
          currency.name(),
          "symbol",
          currency.symbol(),
          "iso4217",
          currency.code(),
          "conversion_rate",
          currency.rate().map(BigDecimal::toPlainString).orElse("0"),
          "status",
          "Active");
    }
  }

  private String currencyId(String code) {
    return code.equals(base) ? "-99" : id("Currencies", code);
  }

  private String symbol(String code) {
    return company.currencies().stream()
        .filter(currency -> currency.code().equals(code))
        .map(Company.CurrencyRate::symbol)
        .findFirst()
        .orElse("");
  }

  private void seller(Company.Seller seller) {
    if (!seller.team().isEmpty()
        && beans.find("SecurityGroups", id("SecurityGroups", seller.team())).isEmpty()) {
      insert("SecurityGroups", id("SecurityGroups", seller.team()), "name", seller.team());
    }
    int space = seller.name().lastIndexOf(' ');
    insert(
        "Users",
        id("Users", seller.name()),
        "user_name",
        seller.email(),
        "full_name",
        seller.name(),
        "first_name",
        seller.name().substring(0, Math.max(0, space)),
        "last_name",
        seller.name().substring(space + 1),
        "email1",
        seller.email(),
        "title",
        seller.title(),
        "reports_to_id",
        named("Users", seller.manager()),
        "employee_status",
        "Active",
        TEAM,
        named("SecurityGroups", seller.team()));
  }

  private void customer(Company.Customer customer) {
    insert(
        "Accounts",
        id("Accounts", customer.name()),
        "name",
        customer.name(),
        "billing_address_country",
        customer.country(),
        "account_type",
        customer.house() ? "House" : "Customer");
  }

  private void product(Company.Product product) {
    insert(
        "AOS_Products",
        id("AOS_Products", product.name()),
        "name",
        product.name(),
        "part_number",
        product.code(),
        "price",
        product.price().toPlainString(),
        "cost",
        product.cost().toPlainString(),
        "aos_product_category_id",
        category(product.category()));
  }

  /** Makes the categories from the top down. */
  private String category(String path) {
    String id = id("AOS_Product_Categories", path);
    if (beans.find("AOS_Product_Categories", id).isEmpty()) {
      int slash = path.lastIndexOf(" / ");
      insert(
          "AOS_Product_Categories",
          id,
          "name",
          slash < 0 ? path : path.substring(slash + 3),
          "parent_category_id",
          slash < 0 ? "" : category(path.substring(0, slash)));
    }
    return id;
  }

  private void deal(Company.Deal deal) {
    String changed =
        moment(deal.closed().filter(day -> deal.outcome() != Outcome.OPEN).orElse(deal.created()));
    insert(
        "Opportunities",
        numbered(deal.number()),
        "name",
        deal.name(),
        "amount",
        deal.amount().toPlainString(),
        "currency_id",
        currencyId(deal.currency()),
        "currency_symbol",
        symbol(deal.currency()),
        "sales_stage",
        stage(deal.outcome()),
        "probability",
        Integer.toString(deal.probability()),
        "date_closed",
        deal.closed().map(LocalDate::toString).orElse(""),
        "assigned_user_id",
        named("Users", deal.owner()),
        "account_id",
        named("Accounts", deal.customer()),
        "account_name",
        deal.customer(),
        "date_entered",
        moment(deal.created()),
        "date_modified",
        changed);
  }

  private static String stage(Outcome outcome) {
    return switch (outcome) {
      case OPEN -> "Proposal/Price Quote";
      case WON -> "Closed Won";
      case LOST -> "Closed Lost";
    };
  }

  private void quote(Company.Quote quote) {
    insert(
        "AOS_Quotes",
        numbered(quote.number()),
        "name",
        "Quote " + quote.number(),
        "number",
        Long.toString(quote.number()),
        "opportunity_id",
        numbered(quote.deal()),
        "subtotal_amount",
        quote.net().toPlainString(),
        "currency_id",
        currencyId(quote.currency()));
  }

  private void invoice(Company.Invoice invoice) {
    BigDecimal sign = invoice.isCredit() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    String id = numbered(invoice.number());
    Optional<LocalDate> changed = invoice.paid().or(invoice::day);
    insert(
        "AOS_Invoices",
        id,
        "name",
        invoice.name(),
        "number",
        Long.toString(invoice.number()),
        "status",
        invoice.paid().isPresent() ? "Paid" : "Unpaid",
        "paid_date_c",
        invoice.paid().map(LocalDate::toString).orElse(""),
        "invoice_date",
        invoice.day().map(LocalDate::toString).orElse(""),
        "due_date",
        invoice.due().map(LocalDate::toString).orElse(""),
        "quote_number",
        invoice.quote().map(String::valueOf).orElse(""),
        QUOTE,
        invoice.quote().map(Founding::numbered).orElse(""),
        "subtotal_amount",
        invoice.net().multiply(sign).toPlainString(),
        "tax_amount",
        invoice.tax().multiply(sign).toPlainString(),
        "total_amount",
        invoice.net().add(invoice.tax()).multiply(sign).toPlainString(),
        "currency_id",
        currencyId(invoice.currency()),
        "assigned_user_id",
        named("Users", invoice.owner()),
        "billing_account_id",
        named("Accounts", invoice.customer()),
        "billing_account",
        invoice.customer(),
        "date_modified",
        moment(changed.orElse(yesterday)));
    invoice.lines().forEach(line -> line(id, line, sign));
  }

  private void line(String invoice, Company.Line line, BigDecimal sign) {
    insert(
        "AOS_Products_Quotes",
        numbered(line.number()),
        "name",
        line.product(),
        "product_id",
        named("AOS_Products", line.product()),
        "product_qty",
        line.quantity().toPlainString(),
        "product_unit_price",
        line.price().toPlainString(),
        "product_cost_price",
        line.cost().toPlainString(),
        "product_discount",
        line.discount().toPlainString(),
        "discount",
        "Percentage",
        "product_total_price",
        line.amount().multiply(sign).toPlainString(),
        "parent_type",
        "AOS_Invoices",
        "parent_id",
        invoice);
  }

  /** In the morning of a day. */
  private String moment(LocalDate day) {
    return Beans.time(day.atTime(LocalTime.of(8, 0)).atZone(zone).toInstant());
  }

  private void insert(String module, String id, String... pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    beans.insert(module, id, values);
  }
}
