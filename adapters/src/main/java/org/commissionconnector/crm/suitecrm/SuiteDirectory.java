package org.commissionconnector.crm.suitecrm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Reads users, security groups as teams, accounts as customers, products and currencies. */
final class SuiteDirectory {
  private static final List<String> USER =
      List.of("full_name", "email1", "title", "reports_to_id", "employee_status");
  private static final int MAX_DEPTH = 20;

  /** The type of an account that the company itself serves. */
  private static final String HOUSE = "House";

  private final SuiteClient suite;
  private final SuiteSettings settings;
  private final SuiteIds ids;

  SuiteDirectory(SuiteClient suite, SuiteSettings settings) {
    this.suite = suite;
    this.settings = settings;
    this.ids = new SuiteIds(settings.connection());
  }

  Directory read(SuiteCurrencies currencies) {
    List<SuiteRow> groups = suite.all("SecurityGroups", List.of("name"), Filter.NONE);
    Map<String, List<SuiteRow>> members = new LinkedHashMap<>();
    groups.forEach(
        group -> members.put(group.id(), suite.related("SecurityGroups", group.id(), "users")));
    Map<String, String> leaders = new HashMap<>();
    members.forEach((group, users) -> leader(users).ifPresent(id -> leaders.put(group, id)));
    return new Directory(
        people(members, Set.copyOf(leaders.values())),
        groups.stream().map(group -> team(group, leaders.get(group.id()))).toList(),
        customers(),
        products(),
        List.of(),
        currencies.rates(settings.since()));
  }

  private Team team(SuiteRow group, @Nullable String leader) {
    return new Team(
        ids.ref(Kind.TEAM, group.id()).toString(),
        group.text("name"),
        ids.text(Kind.PERSON, leader),
        null);
  }

  /** The one member whom others of the group report to, and who reports to none of them. */
  private static Optional<String> leader(List<SuiteRow> members) {
    Set<String> in = members.stream().map(SuiteRow::id).collect(Collectors.toSet());
    Map<String, String> managers = new HashMap<>();
    for (SuiteRow member : members) {
      String manager = member.text("reports_to_id");
      if (manager != null && in.contains(manager)) {
        managers.put(member.id(), manager);
      }
    }
    List<String> first =
        managers.values().stream().distinct().filter(id -> !managers.containsKey(id)).toList();
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }

  private List<Person> people(Map<String, List<SuiteRow>> members, Set<String> leaders) {
    Map<String, List<String>> teams = new HashMap<>();
    members.forEach(
        (group, users) ->
            users.forEach(
                user ->
                    teams
                        .computeIfAbsent(user.id(), none -> new ArrayList<>())
                        .add(ids.ref(Kind.TEAM, group).toString())));
    List<SuiteRow> users = suite.all("Users", USER, Filter.NONE);
    Set<String> managing = members.isEmpty() ? managers(users) : leaders;
    return users.stream()
        .map(
            user ->
                person(
                    user, teams.getOrDefault(user.id(), List.of()), managing.contains(user.id())))
        .toList();
  }

  private static Set<String> managers(List<SuiteRow> users) {
    return users.stream()
        .map(user -> user.text("reports_to_id"))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Person person(SuiteRow user, List<String> teams, boolean manages) {
    return new Person(
        ids.ref(Kind.PERSON, user.id()).toString(),
        user.text("full_name"),
        user.text("email1"),
        null,
        ids.text(Kind.PERSON, user.text("reports_to_id")),
        teams,
        roles(!teams.isEmpty(), manages, user.text("title")),
        "Active".equals(user.text("employee_status")),
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static List<String> roles(boolean sells, boolean manages, @Nullable String title) {
    Set<String> roles = new LinkedHashSet<>();
    if (sells) {
      roles.add("salesperson");
    }
    if (manages) {
      roles.add("sales-manager");
    }
    if (title != null) {
      roles.add(title.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", "-"));
    }
    return List.copyOf(roles);
  }

  private List<Customer> customers() {
    return suite.all("Accounts", List.of("name", "industry", "account_type"), Filter.NONE).stream()
        .map(
            account ->
                new Customer(
                    ids.ref(Kind.CUSTOMER, account.id()).toString(),
                    account.text("name"),
                    null,
                    null,
                    HOUSE.equals(account.text("account_type")),
                    tags(account.text("industry"), account.text("account_type")),
                    Map.of()))
        .toList();
  }

  private static List<String> tags(@Nullable String industry, @Nullable String type) {
    List<String> tags = new ArrayList<>();
    if (industry != null) {
      tags.add(industry);
    }
    if (type != null && !type.equals(industry)) {
      tags.add(type);
    }
    return tags;
  }

  private List<Product> products() {
    Map<String, SuiteRow> categories = new LinkedHashMap<>();
    suite
        .all("AOS_Product_Categories", List.of("name", "parent_category_id"), Filter.NONE)
        .forEach(category -> categories.put(category.id(), category));
    return suite
        .all("AOS_Products", List.of("name", "aos_product_category_id"), Filter.NONE)
        .stream()
        .map(
            product ->
                new Product(
                    ids.ref(Kind.PRODUCT, product.id()).toString(),
                    product.text("name"),
                    null,
                    path(product.text("aos_product_category_id"), categories)))
        .toList();
  }

  private static @Nullable String path(@Nullable String id, Map<String, SuiteRow> categories) {
    List<String> names = new ArrayList<>();
    String at = id;
    while (at != null && names.size() < MAX_DEPTH) {
      SuiteRow category = categories.get(at);
      if (category == null) {
        break;
      }
      String name = category.text("name");
      names.add(0, name == null ? category.id() : name);
      at = category.text("parent_category_id");
    }
    return names.isEmpty() ? null : String.join("/", names);
  }
}
