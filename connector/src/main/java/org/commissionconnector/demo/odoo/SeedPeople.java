package org.commissionconnector.demo.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sales team of twelve in three teams, their director, a bookkeeper and the connector's user. */
final class SeedPeople {
  static final String DATABASE = "demo";
  static final String BOT = "connector@hanse-office.example";
  static final String BOT_PASSWORD = "demo-connector";
  static final String ADMIN = "admin";
  static final String REP = "anna.keller@hanse-office.example";
  private static final String REP_PASSWORD = "demo-rep";

  private static final String LEAD = "Sales Manager";
  private static final String EXECUTIVE = "Account Executive";

  private SeedPeople() {}

  /**
   * A member of the sales team.
   *
   * @param target to be invoiced a month, in company currency
   */
  record Seller(String name, String title, String language, long target) {}

  static Map<String, String> passwords() {
    return Map.of(BOT, BOT_PASSWORD, ADMIN, "admin", REP, REP_PASSWORD);
  }

  private static final Map<String, List<Seller>> TEAMS =
      new java.util.TreeMap<>(
          Map.of(
              "Enterprise",
              List.of(
                  new Seller("Sophie Laurent", LEAD, "en_US", 0),
                  new Seller("Mei Chen", EXECUTIVE, "zh_CN", 120_000),
                  new Seller("Noah Becker", EXECUTIVE, "en_US", 110_000),
                  new Seller("Olivia Schmidt", EXECUTIVE, "de_DE", 130_000)),
              "North",
              List.of(
                  new Seller("Lena Brandt", LEAD, "en_US", 0),
                  new Seller("Anna Keller", EXECUTIVE, "de_DE", 75_000),
                  new Seller("Ben Vogel", EXECUTIVE, "en_US", 60_000),
                  new Seller("Chiara Rossi", EXECUTIVE, "en_US", 80_000)),
              "South",
              List.of(
                  new Seller("Markus Huber", LEAD, "de_DE", 0),
                  new Seller("David Nowak", EXECUTIVE, "en_US", 65_000),
                  new Seller("Elif Yilmaz", EXECUTIVE, "en_US", 60_000),
                  new Seller("Felix Bauer", EXECUTIVE, "de_DE", 70_000))));

  static void plant(Transaction transaction) {
    user(transaction, "OdooBot", "__system__", "en_US", 0, List.of());
    transaction.update("res.users", Transaction.ROOT, Changes.of("active", false));
    List<String> all =
        List.of(
            "sales_team.group_sale_manager",
            "account.group_account_invoice",
            "account.group_account_readonly",
            "base.group_system");
    user(transaction, "Clara Admin", ADMIN, "en_US", 0, all);
    user(transaction, "Commission Connector", BOT, "en_US", 0, all);
    user(
        transaction,
        "Paula Finke",
        login("Paula Finke"),
        "de_DE",
        0,
        List.of("account.group_account_invoice"));
    Row director =
        user(
            transaction,
            "Greta Sommer",
            login("Greta Sommer"),
            "en_US",
            0,
            List.of("sales_team.group_sale_manager", "account.group_account_readonly"));
    Row head = employee(transaction, director, "Head of Sales", 0);
    TEAMS.forEach((team, sellers) -> team(transaction, team, sellers, head.id()));
  }

  private static void team(Transaction transaction, String name, List<Seller> sellers, long head) {
    long target = sellers.stream().mapToLong(Seller::target).sum();
    Row team =
        transaction.insert(
            "crm.team",
            Changes.of("name", name)
                .set("active", true)
                .set("sequence", 10L)
                .set("company_id", Money.COMPANY)
                .set("invoiced_target", java.math.BigDecimal.valueOf(target)));
    List<Row> employees = new ArrayList<>();
    for (Seller seller : sellers) {
      boolean leads = seller.title().equals(LEAD);
      Row user =
          user(
              transaction,
              seller.name(),
              login(seller.name()),
              seller.language(),
              seller.target(),
              List.of(
                  leads
                      ? "sales_team.group_sale_salesman_all_leads"
                      : "sales_team.group_sale_salesman"));
      employees.add(
          employee(transaction, user, seller.title(), leads ? head : employees.get(0).id()));
      join(transaction, team, user, leads);
    }
  }

  private static void join(Transaction transaction, Row team, Row user, boolean leads) {
    transaction.insert(
        "crm.team.member",
        Changes.of("crm_team_id", team.id())
            .set("user_id", user.id())
            .set("active", true)
            .set("assignment_max", 30L));
    transaction.update("res.users", user.id(), Changes.of("sale_team_id", team.id()));
    if (leads) {
      transaction.update("crm.team", team.id(), Changes.of("user_id", user.id()));
    }
  }

  private static Row user(
      Transaction transaction,
      String name,
      String login,
      String language,
      long target,
      List<String> groups) {
    Row partner =
        Writer.create(
            transaction, "res.partner", Map.<String, Object>of("name", name, "email", login));
    List<Long> groupIds =
        groups.stream()
            .map(group -> SystemMethods.external(transaction, group).orElseThrow().ref("res_id"))
            .toList();
    return transaction.insert(
        "res.users",
        Changes.of("name", name)
            .set("login", login)
            .set("email", email(login))
            .set("active", true)
            .set("share", false)
            .set("lang", language)
            .set("tz", "Europe/Berlin")
            .set("partner_id", partner.id())
            .set("company_id", Money.COMPANY)
            .set("company_ids", List.of(Money.COMPANY))
            .set("groups_id", groupIds)
            .set("notification_type", "inbox")
            .set("target_sales_invoiced", target));
  }

  private static Row employee(Transaction transaction, Row user, String title, long manager) {
    Changes employee =
        Changes.of("name", user.text("name"))
            .set("user_id", user.id())
            .set("job_title", title)
            .set("work_email", user.text("email"))
            .set("active", true)
            .set("company_id", Money.COMPANY);
    if (manager != 0) {
      employee.set("parent_id", manager).set("coach_id", manager);
    }
    return transaction.insert("hr.employee", employee);
  }

  private static String email(String login) {
    return login.contains("@") ? login : "office@hanse-office.example";
  }

  private static String login(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@hanse-office.example";
  }
}
