package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Limits;

/** A period's earnings after the components' limits and after the plan's. */
final class Limited {
  /**
   * What a limit left.
   *
   * @param before the total it was held against
   * @param total what it left
   * @param cut so far, to be carried where the limit says so
   */
  record Outcome(Earnings earnings, long before, long total, long cut, boolean raisable) {
    List<Entry> entries() {
      return earnings.entries();
    }
  }

  private final PeriodRun run;
  private final Map<String, Map<String, Outcome>> components = new HashMap<>();
  private final Map<String, Outcome> plans = new HashMap<>();

  Limited(PeriodRun run) {
    this.run = run;
  }

  /** One component's earnings after its own limits. */
  Outcome component(String id, String payee) {
    Map<String, Outcome> byPayee = components.computeIfAbsent(id, c -> new HashMap<>());
    Outcome known = byPayee.get(payee);
    if (known == null) {
      known = limitComponent(id, payee);
      byPayee.put(payee, known);
    }
    return known;
  }

  private Outcome limitComponent(String id, String payee) {
    Optional<Component> component = run.component(id);
    Earnings earnings =
        component
            .map(c -> run.raw(c, payee).earnings())
            .orElseGet(() -> Earnings.of(new ArrayList<>()));
    boolean credited = Lines.anyBase(run.credits(id).of(payee));
    Function<PeriodRun, Outcome> outcomes = other -> other.limited().component(id, payee);
    Function<PeriodRun, Optional<Limits>> limits =
        other -> other.component(id).flatMap(Component::limits);
    return limit(payee, id, earnings, credited, limits, outcomes);
  }

  /** All of the payee's earnings after the plan's limits, components in the plan's order. */
  Outcome plan(String payee) {
    Outcome known = plans.get(payee);
    if (known == null) {
      known = limitPlan(payee);
      plans.put(payee, known);
    }
    return known;
  }

  private Outcome limitPlan(String payee) {
    List<Earnings> all = new ArrayList<>();
    boolean credited = false;
    List<String> ids = componentsOf(payee);
    for (String id : ids) {
      all.add(component(id, payee).earnings());
      credited |= Lines.anyBase(run.credits(id).of(payee));
    }
    String first = ids.isEmpty() ? "" : ids.get(0);
    return limit(
        payee,
        first,
        Earnings.together(all),
        credited,
        other -> other.version().limits(),
        other -> other.limited().plan(payee));
  }

  /**
   * The version's components, then what an earlier version's component carried into this period.
   */
  private List<String> componentsOf(String payee) {
    List<String> ids = new ArrayList<>();
    for (Component component : run.version().components()) {
      ids.add(component.id());
    }
    if (run.isInForce() && run.plan().plan().carriesExcess()) {
      run.plan()
          .tenure(payee)
          .lastOnBefore(run.period())
          .map(run.plan()::run)
          .ifPresent(
              before ->
                  before.version().components().stream()
                      .map(Component::id)
                      .filter(id -> !ids.contains(id))
                      .forEach(ids::add));
    }
    return ids;
  }

  private Outcome limit(
      String payee,
      String component,
      Earnings earned,
      boolean credited,
      Function<PeriodRun, Optional<Limits>> limitsOf,
      Function<PeriodRun, Outcome> outcomes) {
    Earnings earnings =
        carriedIn(payee, component, limitsOf, outcomes)
            .map(carried -> Earnings.together(List.of(earned, Earnings.of(one(carried)))))
            .orElse(earned);
    boolean raisable = credited || earnings.anyOnce();
    long before = earnings.total();
    Optional<Limits> limits = run.isInForce() ? limitsOf.apply(run) : Optional.empty();
    if (limits.isEmpty()) {
      return new Outcome(earnings, before, before, 0, raisable);
    }
    Limiter limiter = new Limiter(limits.get(), run.money());
    long cut = 0;
    switch (limits.get().per()) {
      case LINE, RECORD -> limiter.eachGroup(earnings.entries());
      case PERIOD -> {
        limiter.move(earnings, before, limiter.bounded(before, raisable));
        cut = cut(before, earnings.total());
      }
      case YEAR -> {
        Year year = year(payee, limitsOf, outcomes);
        long bounded = limiter.bounded(year.total() + before, year.raisable() || raisable);
        long already = limiter.bounded(year.total(), year.raisable());
        limiter.move(earnings, before, bounded - already);
        cut = cut(year.total() + before, bounded);
      }
    }
    return new Outcome(earnings, before, earnings.total(), cut, raisable);
  }

  private static long cut(long before, long after) {
    return Math.abs(after) < Math.abs(before) ? before - after : 0;
  }

  private static List<Entry> one(Entry entry) {
    return new ArrayList<>(List.of(entry));
  }

  private record Year(long total, boolean raisable) {}

  /** What was earned in the fiscal year before this period, as the year's limit counts it. */
  private Year year(
      String payee,
      Function<PeriodRun, Optional<Limits>> limitsOf,
      Function<PeriodRun, Outcome> outcomes) {
    long total = 0;
    boolean raisable = false;
    LocalDate start = run.calendar().yearStart(run.period().start());
    Tenure tenure = run.plan().tenure(payee);
    Optional<Period> at = tenure.lastOnBefore(run.period());
    while (at.isPresent() && !at.get().start().isBefore(start)) {
      PeriodRun other = run.plan().run(at.get());
      Outcome outcome = outcomes.apply(other);
      boolean byYear = limitsOf.apply(other).filter(l -> l.per() == Limits.Per.YEAR).isPresent();
      total += byYear ? outcome.before() : outcome.total();
      raisable |= outcome.raisable();
      at = tenure.lastOnBefore(at.get());
    }
    return new Year(total, raisable);
  }

  /** What the payee's last period on the plan cut and carries into this one. */
  private Optional<Entry> carriedIn(
      String payee,
      String component,
      Function<PeriodRun, Optional<Limits>> limitsOf,
      Function<PeriodRun, Outcome> outcomes) {
    if (!run.isInForce() || !run.plan().plan().carriesExcess()) {
      return Optional.empty();
    }
    Tenure tenure = run.plan().tenure(payee);
    if (tenure.isEmpty() || !tenure.isOn(run.period())) {
      return Optional.empty();
    }
    Optional<PeriodRun> before = tenure.lastOnBefore(run.period()).map(run.plan()::run);
    if (before.isEmpty() || !carries(before.get(), limitsOf)) {
      return Optional.empty();
    }
    long cut = outcomes.apply(before.get()).cut();
    if (cut == 0) {
      return Optional.empty();
    }
    Entry entry = new Entry(component, null, cut, null, 0);
    entry.explain(
        Message.of("engine.carried-in", before.get().period().name(), run.money().text(cut)));
    return Optional.of(entry);
  }

  private boolean carries(PeriodRun before, Function<PeriodRun, Optional<Limits>> limitsOf) {
    Optional<Limits> limits = limitsOf.apply(before).filter(Limits::carriesExcess);
    if (limits.isEmpty()) {
      return false;
    }
    boolean sameYear =
        run.calendar()
            .yearStart(before.period().start())
            .equals(run.calendar().yearStart(run.period().start()));
    boolean yearGoesOn =
        limitsOf.apply(run).filter(l -> l.per() == Limits.Per.YEAR).isPresent() && sameYear;
    return limits.get().per() != Limits.Per.YEAR || !yearGoesOn;
  }

  /** What each payee earned on each transaction in a component, after its limits. */
  Map<Transaction, Map<String, Long>> earnedOn(Component component) {
    Map<Transaction, Map<String, Long>> found = new HashMap<>();
    for (String payee : run.credits(component.id()).all().keySet()) {
      for (Entry entry : component(component.id(), payee).entries()) {
        Transaction transaction = entry.transaction();
        if (transaction != null) {
          found
              .computeIfAbsent(transaction, t -> new HashMap<>())
              .merge(payee, entry.amount, Long::sum);
        }
      }
    }
    return found;
  }
}
