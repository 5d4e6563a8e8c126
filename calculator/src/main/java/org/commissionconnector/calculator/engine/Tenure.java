package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.jspecify.annotations.Nullable;

/** When one person is on a plan: one stint for each version that names them or their role. */
final class Tenure {
  private final List<Stint> stints = new ArrayList<>();
  private final PlanHistory plan;
  private @Nullable Period firstPeriod;

  /**
   * @param first inclusive
   * @param last inclusive; null when open
   */
  record Stint(CommissionPlan version, LocalDate first, @Nullable LocalDate last) {
    boolean contains(LocalDate day) {
      return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    boolean covers(Period period) {
      return !first.isAfter(period.start()) && (last == null || !last.isBefore(period.lastDay()));
    }

    /** Whether at least one of its days lies in the period. */
    boolean touches(Period period) {
      return first.isBefore(period.end()) && (last == null || !last.isBefore(period.start()));
    }
  }

  /**
   * @param person null for somebody the book does not know
   */
  Tenure(PlanHistory plan, @Nullable Person person) {
    this.plan = plan;
    if (person == null) {
      return;
    }
    for (CommissionPlan version : plan.versions()) {
      entryOf(version, person)
          .flatMap(entry -> stint(version, entry, person))
          .ifPresent(stints::add);
    }
  }

  private static Optional<PayeeEntry> entryOf(CommissionPlan version, Person person) {
    Optional<PayeeEntry> named =
        version.payees().stream().filter(e -> person.id().equals(e.person())).findFirst();
    return named.isPresent()
        ? named
        : version.payees().stream()
            .filter(e -> e.role() != null && person.roles().contains(e.role()))
            .findFirst();
  }

  private static Optional<Stint> stint(CommissionPlan version, PayeeEntry entry, Person person) {
    LocalDate first = later(later(version.from(), entry.from()), person.hiredOn());
    LocalDate last = earlier(earlier(version.to(), entry.to()), person.leftOn());
    return last != null && first.isAfter(last)
        ? Optional.empty()
        : Optional.of(new Stint(version, first, last));
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  boolean isEmpty() {
    return stints.isEmpty();
  }

  boolean isOn(LocalDate day) {
    for (Stint stint : stints) {
      if (stint.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every day of the period is on the plan. */
  boolean isOnThroughout(Period period) {
    for (Stint stint : stints) {
      if (stint.covers(period)) {
        return true;
      }
    }
    return false;
  }

  /** Whether at least one day of the period is on the plan. */
  boolean isOn(Period period) {
    for (Stint stint : stints) {
      if (stint.touches(period)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Stint> stint(Period period) {
    for (Stint stint : stints) {
      if (stint.touches(period)) {
        return Optional.of(stint);
      }
    }
    return Optional.empty();
  }

  /**
   * Days of the period on the plan.
   *
   * @param startDayCounts whether a first day inside the period counts
   */
  long days(Period period, boolean startDayCounts) {
    return stint(period)
        .map(
            stint -> {
              boolean joins = stint.first().isAfter(period.start());
              LocalDate from = joins ? stint.first() : period.start();
              LocalDate last = stint.last();
              LocalDate until =
                  last != null && last.isBefore(period.end()) ? last.plusDays(1) : period.end();
              long days = until.toEpochDay() - from.toEpochDay();
              return joins && !startDayCounts ? days - 1 : days;
            })
        .orElse(0L);
  }

  /**
   * The period with the first day on the plan.
   *
   * @throws IllegalStateException when there is none
   */
  Period firstPeriod() {
    Period known = firstPeriod;
    if (known == null) {
      known =
          plan.containing(
              stints.stream().map(Stint::first).min(LocalDate::compareTo).orElseThrow());
      firstPeriod = known;
    }
    return known;
  }

  /** 1 for the first period on the plan; 0 and below before it. */
  int periodNumber(Period period) {
    Period first = firstPeriod();
    int number = 1;
    for (Period p = first; p.start().isBefore(period.start()); p = plan.calendar().next(p)) {
      number++;
    }
    for (Period p = first; p.start().isAfter(period.start()); p = plan.calendar().previous(p)) {
      number--;
    }
    return number;
  }

  /** The latest period before this one with a day on the plan. */
  Optional<Period> lastOnBefore(Period period) {
    Period first = firstPeriod();
    for (Period p = plan.calendar().previous(period);
        !p.start().isBefore(first.start());
        p = plan.calendar().previous(p)) {
      if (isOn(p)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }
}
