package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.RampStep;
import org.jspecify.annotations.Nullable;

/**
 * One period of a plan: its credits, measures and earnings, each worked out once when asked for.
 */
final class PeriodRun {
  private final PlanRun plan;
  private final Period period;
  private final CommissionPlan version;
  private final boolean inForce;
  private final List<Transaction> transactions;
  private final @Nullable PeriodRun base;
  private final Problems problems;
  private final Outcomes outcomes;
  private final PlanMoney money;
  private final Measures measures = new Measures(this);
  private final Map<String, Credits> credits = new HashMap<>();
  private final Map<String, Map<String, Entries>> raw = new HashMap<>();
  private final Map<String, Map<Transaction, Map<String, Long>>> earnedOn = new HashMap<>();
  private final Limited limited = new Limited(this);
  private final Scratch scratch;
  private final @Nullable LineColumns columns;
  private final @Nullable Kinds kinds;
  private final IdentityHashMap<Kinds.Credited, Lines> alike = new IdentityHashMap<>(2);

  /**
   * @param base the period that this one adds transactions to; null for the book's
   */
  PeriodRun(
      PlanRun plan,
      Period period,
      List<Transaction> transactions,
      @Nullable PeriodRun base,
      Problems problems,
      Outcomes outcomes) {
    this(plan, period, transactions, base, problems, outcomes, Scratch.kept(), null, null);
  }

  /** A period of one payee whose lines are columns. */
  PeriodRun(PlanRun plan, Period period, LineColumns columns, Kinds kinds, Scratch scratch) {
    this(plan, period, List.of(), null, plan.problems(), plan.outcomes(), scratch, columns, kinds);
  }

  private PeriodRun(
      PlanRun plan,
      Period period,
      List<Transaction> transactions,
      @Nullable PeriodRun base,
      Problems problems,
      Outcomes outcomes,
      Scratch scratch,
      @Nullable LineColumns columns,
      @Nullable Kinds kinds) {
    this.plan = plan;
    this.period = period;
    this.version = plan.plan().governing(period);
    this.inForce = plan.plan().inForce(period).isPresent();
    this.transactions = transactions;
    this.base = base;
    this.problems = problems;
    this.outcomes = outcomes;
    this.money = new PlanMoney(version.currency(), version.rounding());
    this.scratch = scratch;
    this.columns = columns;
    this.kinds = kinds;
  }

  PlanRun plan() {
    return plan;
  }

  Period period() {
    return period;
  }

  FiscalCalendar calendar() {
    return plan.plan().calendar();
  }

  /** The version in force, else the latest before. */
  CommissionPlan version() {
    return version;
  }

  boolean isInForce() {
    return inForce;
  }

  Facts facts() {
    return plan.facts();
  }

  PlanMoney money() {
    return money;
  }

  Problems problems() {
    return problems;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** The day from which waits and unpaid days are judged; of columns their period's last. */
  LocalDate asOf() {
    return columns == null ? plan.asOf() : period.lastDay();
  }

  /** Where this period's columns come from. */
  Scratch scratch() {
    return scratch;
  }

  Measures measures() {
    return measures;
  }

  Limited limited() {
    return limited;
  }

  PeriodClock clock() {
    return new PeriodClock(period, asOf());
  }

  boolean isOn(String person, LocalDate day) {
    return plan.tenure(person).isOn(day);
  }

  String currencyOf(@Nullable String currency) {
    return plan.ledger().nets().currency(currency);
  }

  /**
   * How many units of the plan's currency one unit is, for a credit date in this period.
   *
   * @throws EvaluationException when nobody knows
   */
  Exact rate(String currency, LocalDate creditDate) throws EvaluationException {
    LocalDate day =
        version.rateDay() == CommissionPlan.RateDay.PERIOD_END ? period.lastDay() : creditDate;
    String own = version.currency().getCurrencyCode();
    Optional<Exact> rate = facts().rates.rate(currency, own, day);
    return rate.orElseThrow(
        () -> new EvaluationException(Message.of("engine.no-rate", currency, own, day)));
  }

  Optional<Measure> measure(String name) {
    for (Measure measure : version.measures()) {
      if (measure.name().equals(name)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  Optional<Component> component(String id) {
    List<Component> components = version.components();
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).id().equals(id)) {
        return Optional.of(components.get(i));
      }
    }
    return Optional.empty();
  }

  /** What reverses a transaction within this period, as lines of their own. */
  List<Transaction> reversals(Transaction transaction) {
    return plan.ledger().reversals(transaction).stream()
        .filter(r -> period.contains(r.date()) && !Ledger.onlyTakesBack(r))
        .map(r -> transaction.event() == Credit.Event.DEAL ? plan.ledger().whole(r) : r)
        .toList();
  }

  /** Credits of a component or measure; none where the version knows no such name. */
  Credits credits(String name) {
    Credits known = credits.get(name);
    if (known == null) {
      known = credit(name);
      credits.put(name, known);
    }
    return known;
  }

  private Credits credit(
      String name, Credit credit, @Nullable Component component, LineColumns lines, Kinds of) {
    Optional<Kinds.Credited> credited =
        of.credited(credit, () -> new Crediting(this, name, credit, component).ofKinds(of));
    if (credited.isPresent()) {
      return new Credits(Map.of(of.payee(), linesOf(credited.get(), credit, lines, of)));
    }
    List<Transaction> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      all.add(plan.ledger().line(lines, i));
    }
    return new Credits(new Crediting(this, name, credit, component).of(all));
  }

  /** Components that credit alike share their lines. */
  private Lines linesOf(Kinds.Credited credited, Credit credit, LineColumns lines, Kinds of) {
    Lines known = alike.get(credited);
    if (known == null) {
      known = new Bases(this, credit, null).ofColumns(lines, of, credited);
      alike.put(credited, known);
    }
    return known;
  }

  private Credits credit(String name) {
    Component component = component(name).orElse(null);
    Optional<Credit> credit =
        component == null ? measure(name).flatMap(Measure::credit) : component.credit();
    if (credit.isEmpty() || (component != null && !inForce)) {
      return Credits.NONE;
    }
    if (columns != null && kinds != null) {
      return credit(name, credit.get(), component, columns, kinds);
    }
    Crediting crediting = new Crediting(this, name, credit.get(), component);
    Credits own = new Credits(crediting.of(transactions));
    return base == null ? own : base.credits(name).with(own);
  }

  /** Who is credited for a line of a deal, or of the invoice under the deal's id; by id. */
  Set<String> payeesOf(Deal deal, int position, String name) {
    Set<String> payees = new TreeSet<>(Ids.BY_CODE_POINT);
    credits(name)
        .all()
        .forEach(
            (payee, lines) -> {
              if (lines.stream().anyMatch(line -> isOf(deal, position, line.transaction()))) {
                payees.add(payee);
              }
            });
    return payees;
  }

  private static boolean isOf(Deal deal, int position, Transaction transaction) {
    Source source = transaction.source();
    return transaction.position() == position
        && source.recordId().equals(deal.id())
        && source.deal() != null
        && source.deal().id().equals(deal.id());
  }

  /** What a component earns for a payee, before limits. */
  Entries raw(Component component, String payee) {
    Map<String, Entries> byPayee = raw.computeIfAbsent(component.id(), id -> new HashMap<>());
    Entries known = byPayee.get(payee);
    if (known == null) {
      known = earn(component, payee);
      byPayee.put(payee, known);
    }
    return known;
  }

  private Entries earn(Component component, String payee) {
    Entries entries = new Entries();
    if (!inForce || !plan.tenure(payee).isOn(period)) {
      return entries;
    }
    List<CreditedLine> lines = credits(component.id()).of(payee);
    lines = lines instanceof Lines ? lines : Lines.of(standingFirst(lines), money);
    PayContext context = new PayContext(this, component, payee);
    try {
      plan.plan().step(component).earn(context, lines, entries);
    } catch (EvaluationException error) {
      context.report(error.reason());
      entries.shrinkTo(0);
      List<Message> because = List.of(Message.of("engine.pays-nothing", error.reason()));
      for (CreditedLine line : lines) {
        entries.add(context, line, 0, because);
      }
    }
    return entries;
  }

  /** What reverses a line may precede it by id on one day; its earning is needed first. */
  private static List<CreditedLine> standingFirst(List<CreditedLine> lines) {
    List<CreditedLine> ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparing(line -> line.original() != null));
    return ordered;
  }

  /** What others earned on a transaction in a component, after its limits. */
  Exact earnedByOthers(String component, Transaction transaction, String payee) {
    Map<Transaction, Map<String, Long>> on = earnedOn.get(component);
    if (on == null) {
      on = component(component).map(limited::earnedOn).orElse(Map.of());
      earnedOn.put(component, on);
    }
    long sum = 0;
    for (Map.Entry<String, Long> earned : on.getOrDefault(transaction, Map.of()).entrySet()) {
      sum += earned.getKey().equals(payee) ? 0 : earned.getValue();
    }
    return money.exact(sum);
  }

  /** The periods of the fiscal year up to this one that are on the payee's plan. */
  List<PeriodRun> yearToDate(String payee) {
    LocalDate start = calendar().yearStart(period.start());
    Tenure tenure = plan.tenure(payee);
    if (!tenure.isEmpty() && tenure.firstPeriod().start().isAfter(start)) {
      start = tenure.firstPeriod().start();
    }
    List<PeriodRun> periods = new ArrayList<>();
    Period at = plan.plan().containing(start);
    while (at.start().isBefore(period.start())) {
      PeriodRun run = plan.run(at);
      if (run.isInForce()) {
        periods.add(run);
      }
      at = calendar().next(at);
    }
    periods.add(this);
    return periods;
  }

  Value periodNumber(String person) {
    Tenure tenure = plan.tenure(person);
    return tenure.isEmpty() ? Value.NULL : new Value.Numeric(Exact.of(tenure.periodNumber(period)));
  }

  Optional<RampStep> rampStep(String payee) {
    Tenure tenure = plan.tenure(payee);
    if (!inForce || version.ramp().isEmpty() || tenure.isEmpty()) {
      return Optional.empty();
    }
    int number = tenure.periodNumber(period);
    return version.ramp().stream()
        .filter(step -> isIn(number, step.firstPeriod(), step.lastPeriod()))
        .findFirst();
  }

  static boolean isIn(int number, int first, @Nullable Integer last) {
    return number >= first && (last == null || number <= last);
  }

  /** The share of a target that a ramp asks for. */
  Exact ramp(String payee) {
    return rampStep(payee)
        .map(step -> step.quota() == null ? Exact.ONE : step.quota().fraction())
        .orElse(Exact.ONE);
  }

  /** The share of a target that days on the plan ask for. */
  Exact targetShare(String payee) {
    return version.prorate().quota() ? daysShare(payee) : Exact.ONE;
  }

  /** Days on the plan over days of the period. */
  Exact daysShare(String payee) {
    long days = plan.tenure(payee).days(period, version.prorate().startDayCounts());
    return Exact.of(days).dividedBy(Exact.of(period.days()));
  }

  /** A base as people read it: money, or a number where it counts units. */
  String baseText(Component component, Exact base) {
    boolean isMoney = component.credit().map(credit -> Bases.isMoney(credit.base())).orElse(true);
    return isMoney ? money.text(base) : base.toPlainString(6);
  }

  /** A measure's value as people read it. */
  String measureText(Component component, Pay.Of of, Exact value) {
    if (of == Pay.Of.Own.QUANTITY || of instanceof Pay.Of.Formula) {
      return value.toPlainString(6);
    }
    return of instanceof Pay.Of.MeasureValue measure
        ? measureText(measure.measure(), value)
        : baseText(component, value);
  }

  /** Whether a measure is money. */
  boolean isMoney(String name) {
    Optional<Credit> credit =
        component(name).map(Component::credit).orElse(measure(name).flatMap(Measure::credit));
    return credit.map(c -> Bases.isMoney(c.base())).orElse(false);
  }

  String measureText(String name, Exact value) {
    return isMoney(name) ? money.text(value) : value.toPlainString(6);
  }
}
