package org.commissionconnector.crm.odoo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Reads people, teams, customers, products, targets and exchange rates. */
final class OdooDirectory {
  private static final List<String> USER_FIELDS =
      List.of(
          "name",
          "email",
          "lang",
          "active",
          "target_sales_invoiced",
          "target_sales_won",
          "target_sales_done");

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooIds ids;
  private final OdooMapper mapper;
  private final Clock clock;

  OdooDirectory(OdooClient odoo, OdooSchema schema, OdooSettings settings, Clock clock) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.ids = new OdooIds(settings.connection());
    this.mapper = new OdooMapper(settings, schema);
    this.clock = clock;
  }

  Directory read(OdooReference known) {
    List<OdooRow> teams =
        odoo.all(
            "crm.team",
            List.of(),
            schema.present("crm.team", List.of("name", "user_id", "active", "invoiced_target")));
    List<String> fields = new ArrayList<>(USER_FIELDS);
    fields.addAll(settings.fields().person().values());
    List<OdooRow> users =
        odoo.all(
            "res.users",
            Domain.of(Domain.is("share", "=", false)),
            schema.present("res.users", fields));
    return new Directory(
        people(users, teams),
        teams.stream().map(this::team).toList(),
        new OdooCustomers(odoo, schema, settings).read(),
        products(),
        targets(users, teams),
        rates(known));
  }

  private List<Person> people(List<OdooRow> users, List<OdooRow> teams) {
    Map<Long, Set<Long>> memberships = memberships();
    Set<Long> leads = new LinkedHashSet<>();
    for (OdooRow team : teams) {
      Long lead = team.link("user_id");
      if (lead != null && team.flag("active")) {
        leads.add(lead);
      }
    }
    OdooEmployees employees = OdooEmployees.read(odoo, schema);
    List<Person> people = new ArrayList<>();
    for (OdooRow user : users) {
      Set<Long> member = memberships.getOrDefault(user.id(), Set.of());
      people.add(person(user, member, leads.contains(user.id()), employees));
    }
    return people;
  }

  private Person person(OdooRow user, Set<Long> teams, boolean leads, OdooEmployees employees) {
    return new Person(
        ids.ref(Kind.PERSON, user.id()).toString(),
        user.text("name"),
        user.text("email"),
        languageTag(user.text("lang")),
        ids.text(Kind.PERSON, employees.manager(user.id())),
        teams.stream().map(team -> ids.ref(Kind.TEAM, team).toString()).toList(),
        roles(!teams.isEmpty(), leads, employees.jobTitle(user.id())),
        user.flag("active"),
        null,
        null,
        null,
        null,
        mapper.custom("res.users", user, settings.fields().person()));
  }

  private List<String> roles(boolean sells, boolean leads, @Nullable String jobTitle) {
    Set<String> roles = new LinkedHashSet<>();
    if (sells) {
      roles.add("salesperson");
    }
    if (leads) {
      roles.add("sales-manager");
    }
    if (jobTitle != null) {
      String slug = jobTitle.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
      roles.add(settings.fields().roles().getOrDefault(jobTitle, slug));
    }
    return List.copyOf(roles);
  }

  /** {@code de_DE} as {@code de-DE}; what follows an @ says nothing of the language. */
  private static @Nullable String languageTag(@Nullable String lang) {
    return lang == null ? null : lang.replaceFirst("@.*", "").replace('_', '-');
  }

  private Map<Long, Set<Long>> memberships() {
    Map<Long, Set<Long>> teams = new HashMap<>();
    for (OdooRow member :
        odoo.all("crm.team.member", List.of(), List.of("crm_team_id", "user_id", "active"))) {
      Long user = member.link("user_id");
      Long team = member.link("crm_team_id");
      if (user != null && team != null && member.flag("active")) {
        teams.computeIfAbsent(user, none -> new LinkedHashSet<>()).add(team);
      }
    }
    return teams;
  }

  private Team team(OdooRow team) {
    return new Team(
        ids.ref(Kind.TEAM, team.id()).toString(),
        team.text("name"),
        ids.text(Kind.PERSON, team.link("user_id")),
        null);
  }

  private List<Product> products() {
    Map<Long, String> categories = new HashMap<>();
    for (OdooRow category : odoo.all("product.category", List.of(), List.of("complete_name"))) {
      String path = category.text("complete_name");
      if (path != null) {
        categories.put(category.id(), path.replace(" / ", "/"));
      }
    }
    List<Product> products = new ArrayList<>();
    for (OdooRow product :
        odoo.all("product.product", List.of(), List.of("display_name", "categ_id"))) {
      products.add(
          new Product(
              ids.ref(Kind.PRODUCT, product.id()).toString(),
              product.text("display_name"),
              null,
              categories.get(product.link("categ_id"))));
    }
    return products;
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
