package org.commissionconnector.calculator.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.period.PeriodRule;

/** What was to be reached, and the indicators that no transaction shows. */
final class Targets {
  private static final List<PeriodRule> SHORTER =
      List.of(
          PeriodRule.YEAR,
          PeriodRule.HALF_YEAR,
          PeriodRule.QUARTER,
          PeriodRule.MONTH,
          PeriodRule.HALF_MONTH);

  private final FiscalCalendar calendar;
  private final Map<Key, Exact> targets = new HashMap<>();
  private final Map<Key, Exact> indicators = new HashMap<>();

  private record Key(String measure, boolean team, String whose, String period) {}

  Targets(Book book) {
    calendar = new FiscalCalendar(book.company().fiscalYearStart());
    for (Target target : book.targets()) {
      if (target.person() != null) {
        targets.put(
            new Key(target.measure(), false, target.person(), target.period()), target.amount());
      } else if (target.team() != null) {
        targets.put(
            new Key(target.measure(), true, target.team(), target.period()), target.amount());
      }
    }
    for (Indicator value : book.indicators()) {
      indicators.put(
          new Key(value.indicator(), false, value.person(), value.period()), value.value());
    }
  }

  /** The person's own target, else that of the first of their teams that has one. */
  Optional<Exact> target(String measure, Person person, Period period) {
    Optional<Exact> own = find(measure, false, person.id(), period);
    return own.isPresent()
        ? own
        : person.teams().stream()
            .flatMap(team -> find(measure, true, team, period).stream())
            .findFirst();
  }

  private Optional<Exact> find(String measure, boolean team, String whose, Period period) {
    Exact written = targets.get(new Key(measure, team, whose, period.name()));
    if (written != null) {
      return Optional.of(written);
    }
    for (PeriodRule rule : SHORTER.subList(SHORTER.indexOf(period.rule()) + 1, SHORTER.size())) {
      Optional<Exact> sum = sum(measure, team, whose, period, rule);
      if (sum.isPresent()) {
        return sum;
      }
    }
    return Optional.empty();
  }

  private Optional<Exact> sum(
      String measure, boolean team, String whose, Period period, PeriodRule rule) {
    Exact sum = Exact.ZERO;
    for (Period part : calendar.parts(period, rule)) {
      Optional<Exact> target = find(measure, team, whose, part);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(target.get());
    }
    return Optional.of(sum);
  }

  Optional<Exact> indicator(String name, String person, Period period) {
    return Optional.ofNullable(indicators.get(new Key(name, false, person, period.name())));
  }
}
