package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.period.Period;

/**
 * One payee on one plan: every period from the first on, with what it earns, releases and waits
 * for.
 */
final class Career {
  private final PlanRun plan;
  private final TreeMap<LocalDate, Chapter> chapters = new TreeMap<>();

  Career(PlanRun plan, Person person, Period last) {
    this.plan = plan;
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
    for (Lived lived : Lived.of(chapter.run(), chapter.person())) {
      chapter.add(lived);
      distribute(lived);
      lived.life().answered.forEach(plan.outcomes()::answered);
    }
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
