package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;

/** One plan on one book: its periods, each computed when it is first asked for. */
final class PlanRun {
  private final PlanHistory plan;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final Problems problems;
  private LocalDate settledUntil = LocalDate.MIN;
  private final Outcomes outcomes = new Outcomes();
  private final Map<LocalDate, PeriodRun> periods = new HashMap<>();
  private final Map<LocalDate, List<Transaction>> transactions = new HashMap<>();
  private final Map<String, Tenure> tenures = new HashMap<>();

  /**
   * @param asOf the day from which waits and unpaid days are judged
   */
  PlanRun(PlanHistory plan, Ledger ledger, LocalDate asOf, Problems problems) {
    this.plan = plan;
    this.ledger = ledger;
    this.asOf = asOf;
    this.problems = problems;
    for (Credit.Event event : events()) {
      for (Transaction transaction : ledger.standing(event)) {
        transactions
            .computeIfAbsent(
                plan.containing(transaction.date()).start(), start -> new ArrayList<>())
            .add(transaction);
      }
    }
  }

  private Set<Credit.Event> events() {
    Set<Credit.Event> events = EnumSet.noneOf(Credit.Event.class);
    for (CommissionPlan version : plan.versions()) {
      version.components().stream()
          .map(Component::credit)
          .forEach(credit -> credit.ifPresent(c -> events.add(c.event())));
      version.measures().stream()
          .map(Measure::credit)
          .forEach(credit -> credit.ifPresent(c -> events.add(c.event())));
    }
    return events;
  }

  PlanHistory plan() {
    return plan;
  }

  Ledger ledger() {
    return ledger;
  }

  Facts facts() {
    return ledger.facts();
  }

  Targets targets() {
    return ledger.targets();
  }

  Problems problems() {
    return problems;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The last day of the periods that were settled. */
  LocalDate settledUntil() {
    return settledUntil;
  }

  void settledUntil(LocalDate day) {
    settledUntil = day;
  }

  Tenure tenure(String person) {
    Tenure known = tenures.get(person);
    if (known == null) {
      known = new Tenure(plan, facts().people.person(person));
      tenures.put(person, known);
    }
    return known;
  }

  PeriodRun run(Period period) {
    PeriodRun known = periods.get(period.start());
    if (known == null) {
      known =
          new PeriodRun(
              this,
              period,
              transactions.getOrDefault(period.start(), List.of()),
              null,
              problems,
              outcomes);
      periods.put(period.start(), known);
    }
    return known;
  }

  /** A period of one payee whose lines are columns. */
  PeriodRun of(Period period, LineColumns columns, Kinds kinds, Scratch scratch) {
    PeriodRun run = new PeriodRun(this, period, columns, kinds, scratch);
    periods.clear();
    periods.put(period.start(), run);
    return run;
  }

  /** The period as it would be with an open deal's lines won and invoiced. */
  PeriodRun with(Period period, List<Transaction> more) {
    return new PeriodRun(this, period, more, run(period), new Problems(), new Outcomes());
  }

  /** The plan on a book in which one deal stands as given; everything is worked out anew. */
  PlanRun asIf(Deal deal) {
    Problems unseen = new Problems();
    return new PlanRun(plan, ledger.with(deal, unseen), asOf, unseen);
  }

  boolean anyTransaction(Predicate<Transaction> wanted) {
    return transactions.values().stream().flatMap(List::stream).anyMatch(wanted);
  }

  /** Forgets who was on the plan when, and all periods; problems and outcomes too. */
  void forgetEverybody() {
    tenures.clear();
    periods.clear();
    problems.clear();
    outcomes.clear();
  }

  /** Every period that a transaction falls into, so that all of the book is credited. */
  List<Period> periodsOfBook() {
    return transactions.keySet().stream().sorted().map(plan::containing).toList();
  }

  List<Transaction> hypothetical(Deal deal, Invoice invoice, LocalDate day) {
    return ledger.hypothetical(deal, invoice, day);
  }
}
