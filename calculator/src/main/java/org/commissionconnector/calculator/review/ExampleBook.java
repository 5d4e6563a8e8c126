package org.commissionconnector.calculator.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.commissionconnector.calculator.plan.Tiers;
import org.jspecify.annotations.Nullable;

/**
 * A small made-up book in which one component has something to pay: a seller with a manager and a
 * head above, one deal, and its invoice and payment. Texts that the component's conditions compare
 * with are the ones that make them hold.
 */
final class ExampleBook {
  private static final Exact USUAL_TARGET = Exact.of(10_000);
  private static final Exact COST_SHARE = Exact.parse("0.7");
  private static final String TEAM = "team";

  private final CommissionPlan plan;
  private final Component component;
  private final Map<String, String> texts = new HashMap<>();
  private final String seller;

  ExampleBook(CommissionPlan plan, Component component) {
    this.plan = plan;
    this.component = component;
    this.seller = named().findFirst().orElse("seller");
    component.credit().flatMap(Credit::when).ifPresent(this::takeTexts);
    if (component.pay() instanceof Pay.First first) {
      first.rules().stream().findFirst().flatMap(Pay.First.Rule::when).ifPresent(this::takeTexts);
    }
  }

  private java.util.stream.Stream<String> named() {
    return plan.payees().stream()
        .map(PayeeEntry::person)
        .flatMap(p -> Optional.ofNullable(p).stream());
  }

  private void takeTexts(Expression condition) {
    condition.textComparisons().forEach(text -> texts.putIfAbsent(text.path(), text.literal()));
  }

  Period period() {
    return calendar().containing(plan.period(), plan.from());
  }

  private static FiscalCalendar calendar() {
    return new FiscalCalendar(1);
  }

  private LocalDate day() {
    return plan.from().plusDays(9);
  }

  boolean needsTarget() {
    return component.quota().isPresent()
        || table().map(Tiers::of).filter(ExampleBook::isAttainment).isPresent()
        || component.pay() instanceof Pay.Bonus
        || component.pay() instanceof Pay.Matrix
        || component.pay() instanceof Pay.Score;
  }

  Exact target() {
    return USUAL_TARGET;
  }

  /** Enough to reach a fifth into the last tier. */
  Exact amount() {
    Exact top = highestBorder();
    if (top.isZero()) {
      return USUAL_TARGET;
    }
    Exact reached = top.times(Exact.parse("1.2"));
    return needsTarget() && reached.compareTo(Exact.HUNDRED) < 0
        ? reached.times(USUAL_TARGET)
        : reached;
  }

  private Exact highestBorder() {
    Exact top = Exact.ZERO;
    List<Tiers.Step> steps = table().map(Tiers::steps).orElse(List.of());
    for (Tiers.Step step : steps) {
      top = step.to() == null ? top : step.to();
    }
    if (component.pay() instanceof Pay.Bonus bonus) {
      for (Pay.Bonus.Step step : bonus.steps()) {
        top = top.max(step.at());
      }
    }
    return top;
  }

  private Optional<Tiers> table() {
    return component.pay() instanceof Pay.Table table
        ? Optional.of(table.tiers())
        : Optional.empty();
  }

  private static boolean isAttainment(Pay.Of of) {
    return of == Pay.Of.Own.ATTAINMENT || of instanceof Pay.Of.Attainment;
  }

  Book book() {
    return new Book(
        new Company(plan.currency(), ZoneOffset.UTC, 1),
        people(),
        List.of(new Team(TEAM, text("team.name"), "manager", null)),
        List.of(customer()),
        List.of(new Product("product", null, null, text("line.category"))),
        List.of(deal()),
        invoices(),
        targets(),
        indicators(),
        List.of(),
        List.of());
  }

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    people.add(person(seller, "manager", List.of(TEAM)));
    people.add(person("manager", "head", List.of()));
    people.add(person("head", null, List.of()));
    named().skip(1).forEach(id -> people.add(person(id, null, List.of(TEAM))));
    return people;
  }

  private Person person(String id, @Nullable String manager, List<String> teams) {
    List<String> roles =
        plan.payees().stream()
            .map(PayeeEntry::role)
            .flatMap(role -> Optional.ofNullable(role).stream())
            .toList();
    return new Person(
        id,
        null,
        null,
        null,
        manager,
        teams,
        roles,
        true,
        null,
        null,
        Exact.of(120_000),
        Exact.of(60_000),
        Map.of());
  }

  private Customer customer() {
    return new Customer(
        "customer",
        null,
        text("customer.level"),
        text("customer.region"),
        false,
        List.of(),
        Map.of());
  }

  private Deal deal() {
    return new Deal(
        "deal",
        "Example",
        seller,
        TEAM,
        "customer",
        Deal.Status.WON,
        plan.from(),
        day(),
        null,
        null,
        day(),
        Exact.ONE,
        text("deal.type"),
        null,
        null,
        List.of(
            new SplitShare(seller, Exact.ONE, false),
            new SplitShare("head", Exact.parse("0.2"), true)),
        List.of(line()),
        Map.of());
  }

  private Line line() {
    return new Line("1", "product", Exact.of(10), amount(), amount().times(COST_SHARE), null);
  }

  private List<Invoice> invoices() {
    return List.of(
        new Invoice(
            "invoice",
            "INV/001",
            Invoice.Kind.INVOICE,
            Invoice.Status.POSTED,
            "deal",
            seller,
            "customer",
            day(),
            day(),
            null,
            null,
            List.of(line()),
            null,
            List.of(new Payment("payment", day(), amount())),
            null,
            Map.of()));
  }

  private List<Target> targets() {
    List<String> measures = new ArrayList<>();
    plan.components().forEach(each -> measures.add(each.id()));
    plan.measures().forEach(each -> measures.add(each.name()));
    List<Target> targets = new ArrayList<>();
    for (Person person : people()) {
      for (String measure : measures) {
        targets.add(new Target(measure, person.id(), null, period().name(), target()));
      }
    }
    return targets;
  }

  private List<Indicator> indicators() {
    return plan.measures().stream()
        .map(Measure::indicator)
        .flatMap(Optional::stream)
        .distinct()
        .map(name -> new Indicator(name, seller, period().name(), target()))
        .toList();
  }

  private @Nullable String text(String path) {
    return texts.get(path);
  }
}
