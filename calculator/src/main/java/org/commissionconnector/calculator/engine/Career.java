package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Release;

/**
 * One payee on one plan: every period from the first on, with what it earns, releases and waits
 * for.
 */
final class Career {
  private final PlanRun plan;
  private final Person person;
  private final TreeMap<LocalDate, Chapter> chapters = new TreeMap<>();
  private final Outcomes outcomes;

  Career(PlanRun plan, Person person, Period last) {
    this.plan = plan;
    this.person = person;
    this.outcomes = plan.outcomes();
    Period first = plan.tenure(person.id()).firstPeriod();
    for (Period p = first; !p.start().isAfter(last.start()); p = plan.plan().calendar().next(p)) {
      chapters.put(p.start(), new Chapter(plan.run(p), person));
    }
    chapters.values().forEach(this::live);
  }

  /** The periods, in order. */
  List<Chapter> chapters() {
    return List.copyOf(chapters.values());
  }

  private void live(Chapter chapter) {
    PeriodRun run = chapter.run();
    List<Entry> entries = run.limited().plan(person.id()).entries();
    Map<CreditedLine, Long> reversed = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.line != null && entry.line.original() != null) {
        reversed.merge(entry.line.original(), -entry.amount, Long::sum);
      }
    }
    for (Entry entry : entries) {
      long already = entry.line == null ? 0 : reversed.getOrDefault(entry.line, 0L);
      chapter.add(live(run, entry, entry.amount < 0 ? -already : already));
    }
  }

  private Lived live(PeriodRun run, Entry entry, long already) {
    CommissionPlan version = run.version();
    Optional<Component> component = run.component(entry.component);
    Release release = component.flatMap(Component::release).orElse(version.release());
    Clawback clawback = component.flatMap(Component::clawback).orElse(version.clawback());
    Transaction transaction = entry.transaction();
    List<ReleaseSchedule.Planned> planned =
        new ReleaseSchedule(run, person.id(), release, transaction).of(Math.abs(entry.amount));
    List<TakeBacks.Happening> happenings =
        entry.line == null
            ? List.of()
            : new TakeBacks(plan.ledger(), run.period()).of(entry.line, clawback);
    Life life =
        new Life(
                entry,
                clawback,
                new Worth(run, transaction),
                already,
                release.leaversForfeit() ? person.leftOn() : null,
                run.money())
            .until(plan.asOf(), planned, happenings);
    Lived lived = new Lived(run, entry, release, life, planned);
    distribute(lived);
    life.answered.forEach(outcomes::answered);
    return lived;
  }

  /** Puts what moved into the periods in which it moved. */
  private void distribute(Lived lived) {
    for (Life.Move move : lived.life().releases) {
      at(move.on()).ifPresent(chapter -> chapter.released(lived, move));
    }
    for (Life.Move move : lived.life().takeBacks) {
      at(move.on()).ifPresent(chapter -> chapter.takenBack(lived, move));
    }
    for (Life.Waiting change : lived.life().waiting) {
      at(change.on()).ifPresent(chapter -> chapter.waits(change.change()));
    }
  }

  private Optional<Chapter> at(LocalDate day) {
    Map.Entry<LocalDate, Chapter> found = chapters.floorEntry(day);
    return found == null || !found.getValue().run().period().contains(day)
        ? Optional.empty()
        : Optional.of(found.getValue());
  }

  /** An earning with what became of it. */
  record Lived(
      PeriodRun run,
      Entry entry,
      Release release,
      Life life,
      List<ReleaseSchedule.Planned> planned) {}

  /** One period of a career. */
  static final class Chapter {
    /** A release or take-back of an earning of this or an earlier period. */
    record Moved(Lived of, Life.Move move) {}

    private final PeriodRun run;
    private final Person person;
    private final List<Lived> earnings = new ArrayList<>();
    private final List<Moved> releases = new ArrayList<>();
    private final List<Moved> takeBacks = new ArrayList<>();
    private long waitingChange;

    Chapter(PeriodRun run, Person person) {
      this.run = run;
      this.person = person;
    }

    PeriodRun run() {
      return run;
    }

    Person person() {
      return person;
    }

    private void add(Lived lived) {
      earnings.add(lived);
      waitingChange += lived.entry().amount;
    }

    private void released(Lived lived, Life.Move move) {
      releases.add(new Moved(lived, move));
    }

    private void takenBack(Lived lived, Life.Move move) {
      takeBacks.add(new Moved(lived, move));
    }

    private void waits(long change) {
      waitingChange += change;
    }

    List<Lived> earnings() {
      return earnings;
    }

    List<Moved> releases() {
      return releases;
    }

    List<Moved> takeBacks() {
      return takeBacks;
    }

    /** How much more waits at the period's end than at its start. */
    long waitingChange() {
      return waitingChange;
    }

    long earned() {
      return earnings.stream().mapToLong(lived -> lived.entry().amount).sum();
    }

    long payable() {
      return releases.stream().mapToLong(moved -> moved.move().worth()).sum();
    }

    long clawback() {
      return takeBacks.stream().mapToLong(moved -> moved.move().worth()).sum();
    }
  }
}
