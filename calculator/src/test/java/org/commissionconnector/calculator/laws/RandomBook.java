package org.commissionconnector.calculator.laws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Random books of a small company in 2026: two to four sellers, their manager, and her manager. */
final class RandomBook {
  static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final Set<Trait> EVERYTHING = Set.of(Trait.values());

  private final Dice dice;
  private final Set<Trait> traits;
  private final List<String> sellers = new ArrayList<>();
  private final List<Deal> deals = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();

  /** What may happen in a book beyond deals, invoices and payments. */
  enum Trait {
    SPLITS,
    CREDIT_NOTES,
    CANCELLATIONS,
    MONEY_BACK,
    CURRENCIES,
    ADJUSTMENTS,
    JOINERS_AND_LEAVERS,
    OPEN_DEALS
  }

  RandomBook(Dice dice, Set<Trait> traits) {
    this.dice = dice;
    this.traits = traits;
  }

  static Book everything(Dice dice) {
    return new RandomBook(dice, EVERYTHING).book();
  }

  Book book() {
    for (int i = 1; i <= dice.between(2, 4); i++) {
      sellers.add("p" + i);
    }
    for (int i = 1; i <= dice.between(2, 7); i++) {
      deal("d" + i);
    }
    return new Book(
        new Company(Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), 1),
        people(),
        List.of(
            new Team("north", "North", "max", "europe"), new Team("europe", null, "olga", null)),
        List.of(customer("c1", "VIP", "key"), customer("c2", null), customer("c3", "C", "old")),
        List.of(
            new Product("desk", "Desk", null, "Furniture/Office"),
            new Product("lamp", "Lamp", "desk", "Furniture"),
            new Product("help", "Help", null, null)),
        deals,
        invoices,
        targets(),
        indicators(),
        adjustments(),
        List.of(
            new ExchangeRate("USD", "EUR", START, Exact.parse("0.9137")),
            new ExchangeRate("USD", "EUR", START.plusDays(45), Exact.parse("0.9201"))));
  }

  private boolean may(Trait trait, int percent) {
    return traits.contains(trait) && dice.chance(percent);
  }

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (String seller : sellers) {
      people.add(person(seller, "seller", List.of("north")));
    }
    people.add(person("max", "manager", List.of()));
    people.add(person("olga", "manager", List.of()));
    return people;
  }

  private Person person(String id, String role, List<String> teams) {
    boolean moves = may(Trait.JOINERS_AND_LEAVERS, 25);
    return new Person(
        id,
        id,
        null,
        null,
        id.equals("max") ? "olga" : null,
        teams,
        List.of(role),
        true,
        moves ? dice.day(START, 40) : LocalDate.of(2025, 3, 17),
        moves && dice.chance(50) ? dice.day(START.plusDays(60), 60) : null,
        Exact.of(100_000),
        Exact.of(48_000),
        Map.of());
  }

  private Customer customer(String id, @Nullable String level, String... tags) {
    return new Customer(id, id, level, null, dice.chance(10), List.of(tags), Map.of());
  }

  private void deal(String id) {
    String owner = dice.pick(sellers);
    LocalDate won = dice.day(START, 110);
    Deal.Status status = status();
    List<Line> lines = lines();
    deals.add(
        new Deal(
            id,
            id,
            owner,
            dice.chance(50) ? "north" : null,
            dice.pick("c1", "c2", "c3"),
            status,
            won.minusDays(10),
            status == Deal.Status.OPEN ? null : won,
            null,
            status == Deal.Status.CANCELLED ? dice.day(won, 60) : null,
            status == Deal.Status.OPEN ? won : null,
            Exact.parse("0.4"),
            dice.pick("new", "renewal"),
            currency(),
            null,
            splits(owner),
            lines,
            Map.of()));
    if (status == Deal.Status.WON) {
      for (int i = 1; i <= dice.between(0, 2); i++) {
        invoice(id + "-i" + i, deals.get(deals.size() - 1), won);
      }
    }
  }

  private Deal.Status status() {
    if (may(Trait.OPEN_DEALS, 10)) {
      return Deal.Status.OPEN;
    }
    return may(Trait.CANCELLATIONS, 12) ? Deal.Status.CANCELLED : Deal.Status.WON;
  }

  private @Nullable String currency() {
    return may(Trait.CURRENCIES, 15) ? "USD" : null;
  }

  private List<SplitShare> splits(String owner) {
    if (!may(Trait.SPLITS, 50)) {
      return List.of();
    }
    String other = dice.pick(sellers);
    if (other.equals(owner)) {
      return List.of(new SplitShare(owner, Exact.ONE, false));
    }
    Exact share = Exact.of(BigDecimal.valueOf(dice.pick(333, 500, 600, 125, 1), 3));
    List<SplitShare> splits = new ArrayList<>();
    splits.add(new SplitShare(owner, share, false));
    splits.add(new SplitShare(other, Exact.ONE.minus(share), false));
    if (dice.chance(30)) {
      splits.add(new SplitShare(dice.pick(sellers), Exact.parse("0.2"), true));
    }
    return splits;
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= dice.between(1, 3); i++) {
      Exact amount = dice.money(2000);
      lines.add(
          new Line(
              String.valueOf(i),
              dice.pick("desk", "lamp", "help"),
              Exact.of(dice.between(1, 9)),
              amount,
              amount.times(Exact.of(BigDecimal.valueOf(dice.between(20, 120), 2))),
              dice.chance(30) ? null : dice.pick(Exact.ZERO, Exact.parse("0.1"))));
    }
    return lines;
  }

  private void invoice(String id, Deal deal, LocalDate won) {
    LocalDate issued = dice.day(won, 25);
    boolean cancelled = may(Trait.CANCELLATIONS, 10);
    List<Line> lines = deal.lines();
    Exact total = total(lines);
    Invoice invoice =
        new Invoice(
            id,
            id.toUpperCase(java.util.Locale.ROOT),
            Invoice.Kind.INVOICE,
            cancelled ? Invoice.Status.CANCELLED : Invoice.Status.POSTED,
            deal.id(),
            null,
            null,
            issued,
            issued.plusDays(30),
            cancelled ? dice.day(issued, 60) : null,
            deal.currency(),
            lines,
            total,
            payments(issued, total),
            null,
            Map.of());
    invoices.add(invoice);
    if (!cancelled && may(Trait.CREDIT_NOTES, 35)) {
      invoices.add(creditNote(invoice));
    }
  }

  private static Exact total(List<Line> lines) {
    Exact net = lines.stream().map(Line::amount).reduce(Exact.ZERO, Exact::plus);
    return round(net.times(Exact.parse("1.19")));
  }

  private static Exact round(Exact amount) {
    return Exact.of(
        amount
            .rounded(2, org.commissionconnector.calculator.money.Rounding.HALF_UP)
            .setScale(2, RoundingMode.UNNECESSARY));
  }

  private List<Payment> payments(LocalDate issued, Exact total) {
    List<Payment> payments = new ArrayList<>();
    Exact rest = total;
    LocalDate day = issued;
    for (int i = 1; i <= dice.between(0, 3) && rest.isPositive(); i++) {
      day = dice.day(day, 40);
      Exact part =
          dice.chance(40)
              ? rest
              : round(rest.times(Exact.of(BigDecimal.valueOf(dice.between(10, 90), 2))));
      payments.add(new Payment("y" + i, day, part));
      rest = rest.minus(part);
      if (may(Trait.MONEY_BACK, 12)) {
        payments.add(new Payment("b" + i, dice.day(day, 20), part.negated()));
        rest = rest.plus(part);
      }
    }
    return payments;
  }

  private Invoice creditNote(Invoice invoice) {
    List<Line> lines = invoice.lines();
    if (dice.chance(60)) {
      Line first = lines.get(0);
      Exact part =
          round(first.amount().times(Exact.of(BigDecimal.valueOf(dice.between(1, 100), 2))));
      lines = List.of(new Line(first.id(), first.product(), null, part, null, null));
    }
    LocalDate issued = invoice.issuedOn() == null ? START : invoice.issuedOn();
    return new Invoice(
        invoice.id() + "-n",
        null,
        Invoice.Kind.CREDIT_NOTE,
        Invoice.Status.POSTED,
        null,
        null,
        null,
        dice.day(issued, 70),
        null,
        null,
        invoice.currency(),
        lines,
        total(lines),
        List.of(),
        invoice.id(),
        Map.of());
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String period = "2026-%02d".formatted(month);
      for (String seller : sellers) {
        targets.add(
            new Target("revenue", seller, null, period, Exact.of(dice.between(1, 4) * 1000L)));
        if (dice.chance(80)) {
          targets.add(new Target("sales", seller, null, period, dice.money(3000)));
        }
      }
    }
    return targets;
  }

  private List<Indicator> indicators() {
    List<Indicator> indicators = new ArrayList<>();
    for (String seller : sellers) {
      indicators.add(
          new Indicator("satisfaction", seller, "2026-0" + dice.between(1, 4), Exact.parse("4.5")));
    }
    return indicators;
  }

  private List<Adjustment> adjustments() {
    if (!may(Trait.ADJUSTMENTS, 40)) {
      return List.of();
    }
    Exact amount = dice.chance(50) ? dice.money(200) : dice.money(500).negated();
    return List.of(
        new Adjustment("a1", dice.pick(sellers), "random", dice.day(START, 110), amount, "agreed"));
  }
}
