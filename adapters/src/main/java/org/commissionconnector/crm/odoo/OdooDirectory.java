package org.commissionconnector.crm.odoo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Reads people, teams, customers, products, targets and exchange rates. */
final class OdooDirectory {
  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooIds ids;
  private final OdooPeople people;
  private final OdooCustomers customers;
  private final OdooProducts products;
  private final Clock clock;

  OdooDirectory(OdooClient odoo, OdooSchema schema, OdooSettings settings, Clock clock) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.ids = new OdooIds(settings.connection());
    this.people = new OdooPeople(odoo, schema, settings);
    this.customers = new OdooCustomers(odoo, schema, settings);
    this.products = new OdooProducts(odoo, ids);
    this.clock = clock;
  }

  /**
   * The directory as it is now.
   *
   * @param now by the server's clock
   */
  Directory read(OdooReference known, Instant now) {
    List<OdooRow> teams =
        odoo.all(
            "crm.team",
            List.of(),
            schema.present("crm.team", List.of("name", "user_id", "active", "invoiced_target")));
    List<OdooRow> users = people.users();
    return new Directory(
        people.people(users, teams),
        teams.stream().map(this::team).toList(),
        customers.read(now),
        products.read(now),
        targets(users, teams),
        rates(known));
  }

  private Team team(OdooRow team) {
    return new Team(
        ids.ref(Kind.TEAM, team.id()).toString(),
        team.text("name"),
        ids.text(Kind.PERSON, team.link("user_id")),
        null);
  }

  /** Odoo keeps one monthly figure and no history: it counts for each month from the start on. */
  private List<Target> targets(List<OdooRow> users, List<OdooRow> teams) {
    List<Target> targets = new ArrayList<>();
    settings
        .fields()
        .targets()
        .forEach(
            (measure, field) -> {
              for (OdooRow user : users) {
                String person = ids.ref(Kind.PERSON, user.id()).toString();
                addTargets(targets, measure, person, null, user.number(userField(field)));
              }
              if (field == OdooFields.TargetField.INVOICED) {
                for (OdooRow team : teams) {
                  String name = ids.ref(Kind.TEAM, team.id()).toString();
                  addTargets(targets, measure, null, name, team.number("invoiced_target"));
                }
              }
            });
    return targets;
  }

  private void addTargets(
      List<Target> targets,
      String measure,
      @Nullable String person,
      @Nullable String team,
      Exact amount) {
    if (amount.isZero()) {
      return;
    }
    YearMonth last = YearMonth.now(clock.withZone(settings.zone()));
    for (YearMonth month = YearMonth.from(settings.since());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      targets.add(new Target(measure, person, team, month.toString(), amount));
    }
  }

  private static String userField(OdooFields.TargetField field) {
    return switch (field) {
      case INVOICED -> "target_sales_invoiced";
      case WON -> "target_sales_won";
      case DONE -> "target_sales_done";
    };
  }

  /** Odoo's rate is what one unit of the company's currency is worth in the other. */
  private List<ExchangeRate> rates(OdooReference known) {
    Map<String, ExchangeRate> rates = new HashMap<>();
    for (OdooRow row :
        odoo.all(
            "res.currency.rate", List.of(), List.of("name", "currency_id", "rate", "company_id"))) {
      for (String company : companyCurrencies(row, known)) {
        String other = known.currencies().get(row.link("currency_id"));
        LocalDate day = row.day("name");
        if (other != null
            && day != null
            && !other.equals(company)
            && !row.number("rate").isZero()) {
          rates.put(
              company + other + day, new ExchangeRate(company, other, day, row.number("rate")));
        }
      }
    }
    return rates.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<String> companyCurrencies(OdooRow rate, OdooReference known) {
    Long company = rate.link("company_id");
    if (company != null) {
      boolean ours = settings.companies().isEmpty() || settings.companies().contains(company);
      String currency = known.companyCurrencies().get(company);
      return ours && currency != null ? List.of(currency) : List.of();
    }
    return known.companyCurrencies().values().stream().distinct().toList();
  }
}
