package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Three months of selling: each deal is planned whole, and told until today. */
final class SeedDeals {
  private static final int DEALS_OF_A_REP = 44;
  private static final int DEALS_OF_A_LEAD = 8;

  /** Whose deals take longer this month, so that there is something to alert of. */
  private static final Set<String> SLOW = Set.of("Anna Keller", "Chiara Rossi");

  private final Story story;
  private final SeedBilling billing;
  private final Random random;
  private final LocalDate from;
  private final LocalDate today;
  private final List<Row> products;
  private final List<Row> customers;

  SeedDeals(Transaction transaction, Story story, LocalDate today, Random random) {
    this.story = story;
    this.billing = new SeedBilling(story, random);
    this.random = random;
    this.today = today;
    this.from = today.withDayOfMonth(1).minusMonths(2);
    this.products = List.copyOf(transaction.all("product.product"));
    this.customers =
        transaction.all("res.partner").stream()
            .filter(partner -> partner.flag("is_company") && partner.ref("country_id") != 3)
            .toList();
  }

  void plan(Transaction transaction) {
    for (Row member : List.copyOf(transaction.all("crm.team.member"))) {
      Row team = transaction.get("crm.team", member.ref("crm_team_id"));
      boolean leads = team.ref("user_id") == member.ref("user_id");
      int count = leads ? DEALS_OF_A_LEAD : DEALS_OF_A_REP;
      for (int i = 0; i < count; i++) {
        Row user = transaction.get("res.users", member.ref("user_id"));
        deal(user.id(), team, SLOW.contains(user.text("name")));
      }
    }
  }

  private void deal(long user, Row team, boolean slow) {
    boolean large = team.text("name").equals("Enterprise");
    Row customer = customers.get(random.nextInt(customers.size()));
    int span = (int) (today.toEpochDay() - from.toEpochDay()) + 25;
    LocalDate decided = decided(span, slow);
    LocalDate created = decided.minusDays(12L + random.nextInt(30));
    Map<String, Object> order = order(customer, user, team, large ? 12 : 7);
    boolean lost = random.nextInt(100) < 22;
    long[] ids = new long[2];
    story.on(created, minute(), tx -> ids[0] = open(tx, customer, user, team));
    story.on(created.plusDays(5), minute(), tx -> ids[1] = quote(tx, ids[0], order, decided));
    if (lost) {
      long reason = 1L + random.nextInt(3);
      story.on(decided, minute(), tx -> DealMethods.lose(tx, ids[0], reason));
    } else {
      story.on(decided, minute(), tx -> win(tx, ids[0], ids[1]));
      billing.plan(decided, () -> ids[1]);
    }
  }

  private LocalDate decided(int span, boolean slow) {
    LocalDate day = from.plusDays(random.nextInt(span));
    boolean waits = slow && !day.isBefore(today.minusDays(21)) && random.nextInt(10) < 5;
    return waits ? day.plusDays(28) : day;
  }

  private int minute() {
    return 8 * 60 + 30 + random.nextInt(9 * 60);
  }

  private Map<String, Object> order(Row customer, long user, Row team, int most) {
    boolean overseas = customer.ref("country_id") == 2;
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("partner_id", customer.id());
    order.put("user_id", user);
    order.put("team_id", team.id());
    order.put("currency_id", overseas ? 2L : 1L);
    List<Object> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      lines.add(List.<Object>of(0L, 0L, line(most)));
    }
    order.put("order_line", lines);
    return order;
  }

  private Map<String, Object> line(int most) {
    Row product = products.get(random.nextInt(products.size()));
    boolean dear = product.decimal("list_price").intValue() > 2000;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("product_id", product.id());
    line.put("product_uom_qty", BigDecimal.valueOf(1 + random.nextInt(dear ? 2 : most)));
    line.put(
        "discount", BigDecimal.valueOf(random.nextInt(10) < 3 ? 5 * (1 + random.nextInt(3)) : 0));
    return line;
  }

  private static long open(Transaction transaction, Row customer, long user, Row team) {
    return Writer.create(
            transaction,
            "crm.lead",
            Map.<String, Object>of(
                "name",
                customer.text("name") + ": new office",
                "type",
                "opportunity",
                "partner_id",
                customer.id(),
                "user_id",
                user,
                "team_id",
                team.id(),
                "probability",
                BigDecimal.valueOf(20)))
        .id();
  }

  private static long quote(
      Transaction transaction, long deal, Map<String, Object> order, LocalDate expected) {
    Map<String, Object> values = new LinkedHashMap<>(order);
    values.put("opportunity_id", deal);
    Row quote = Writer.create(transaction, "sale.order", values);
    BigDecimal untaxed = transaction.get("sale.order", quote.id()).decimal("amount_untaxed");
    BigDecimal revenue =
        Money.toCompany(transaction, untaxed, quote.ref("currency_id"), transaction.today());
    Writer.write(
        transaction,
        "crm.lead",
        deal,
        Map.<String, Object>of(
            "stage_id",
            3L,
            "probability",
            BigDecimal.valueOf(60),
            "expected_revenue",
            revenue,
            "date_deadline",
            expected.toString()));
    return quote.id();
  }

  static void win(Transaction transaction, long deal, long order) {
    OrderBehaviour.confirm(transaction, order);
    DealMethods.win(transaction, deal);
  }
}
