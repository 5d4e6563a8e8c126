package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Release;

/** An earning with what became of it up to the as-of day. */
record Lived(
    PeriodRun run, Entry entry, Release release, Life life, List<ReleaseSchedule.Planned> planned) {

  /** What became of each earning of a payee in a period, in the order of lines. */
  static List<Lived> of(PeriodRun run, Person person) {
    List<Entry> entries = run.limited().plan(person.id()).entries();
    Map<CreditedLine, Long> reversed = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.line != null && entry.line.original() != null) {
        reversed.merge(entry.line.original(), -entry.amount, Long::sum);
      }
    }
    List<Lived> all = new ArrayList<>();
    for (Entry entry : entries) {
      long already = entry.line == null ? 0 : reversed.getOrDefault(entry.line, 0L);
      all.add(of(run, person, entry, entry.amount < 0 ? -already : already));
    }
    return all;
  }

  private static Lived of(PeriodRun run, Person person, Entry entry, long already) {
    Release release = release(run, entry.component);
    Clawback clawback = clawback(run, entry.component);
    Transaction transaction = entry.transaction();
    List<ReleaseSchedule.Planned> planned =
        new ReleaseSchedule(run, person.id(), release, transaction).of(Math.abs(entry.amount));
    List<TakeBacks.Happening> happenings =
        entry.line == null
            ? List.of()
            : new TakeBacks(run.plan().ledger(), run.period()).of(entry.line, clawback);
    Life life =
        new Life(
                entry,
                clawback,
                new Worth(run, transaction),
                already,
                release.leaversForfeit() ? person.leftOn() : null,
                run.money())
            .until(run.asOf(), planned, happenings);
    return new Lived(run, entry, release, life, planned);
  }

  private static Release release(PeriodRun run, String component) {
    CommissionPlan version = run.version();
    return run.component(component).flatMap(Component::release).orElse(version.release());
  }

  private static Clawback clawback(PeriodRun run, String component) {
    CommissionPlan version = run.version();
    return run.component(component).flatMap(Component::clawback).orElse(version.clawback());
  }

  /**
   * Whether all that standing lines of a component earn is payable on the day it is credited, and
   * nothing but a later record takes it back.
   */
  static boolean isPaidAtOnce(PeriodRun run, String component) {
    Release release = release(run, component);
    Optional<Release.Part> only =
        release.parts().size() == 1 ? Optional.of(release.parts().get(0)) : Optional.empty();
    return only.filter(part -> part.when() == Release.When.Event.EARNED && part.after().isEmpty())
            .isPresent()
        && release.installments().isEmpty()
        && release.holdback().isEmpty()
        && clawback(run, component).unpaid().isEmpty();
  }
}
