package org.commissionconnector.calculator.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and finds periods. Quarters, halves and years count from the month in which the fiscal year
 * starts and carry the calendar year of that month; months and half-months are the calendar's.
 *
 * @param firstMonth 1 to 12
 */
public record FiscalCalendar(int firstMonth) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])(?:-H([12]))?|Q([1-4])|H([12])))?");

  public FiscalCalendar {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException(
          "a fiscal year starts in a month from 1 to 12, not " + firstMonth);
    }
  }

  /** The period of this length that the day lies in. */
  public Period containing(PeriodRule rule, LocalDate day) {
    if (rule == PeriodRule.HALF_MONTH) {
      return halfMonth(day);
    }
    int monthsIntoYear = Math.floorMod(day.getMonthValue() - firstMonth, 12);
    LocalDate start = day.withDayOfMonth(1).minusMonths(monthsIntoYear % rule.months());
    return starting(rule, start);
  }

  /** The first day of the fiscal year that the day lies in. */
  public LocalDate yearStart(LocalDate day) {
    return containing(PeriodRule.YEAR, day).start();
  }

  public Period next(Period period) {
    return containing(period.rule(), period.end());
  }

  public Period previous(Period period) {
    return containing(period.rule(), period.start().minusDays(1));
  }

  /** The same stretch a year earlier. */
  public Period yearBefore(Period period) {
    return containing(period.rule(), period.start().minusYears(1));
  }

  /** The shorter periods that make up a longer one, in order. */
  public List<Period> parts(Period whole, PeriodRule rule) {
    List<Period> parts = new ArrayList<>();
    LocalDate day = whole.start();
    while (day.isBefore(whole.end())) {
      Period part = containing(rule, day);
      parts.add(part);
      day = part.end();
    }
    return parts;
  }

  /** Reads a period's name; empty when it is none. */
  public Optional<Period> parse(String name) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(match.group(1));
    try {
      if (match.group(2) != null) {
        LocalDate first = LocalDate.of(year, Integer.parseInt(match.group(2)), 1);
        return Optional.of(
            match.group(3) == null
                ? starting(PeriodRule.MONTH, first)
                : halfMonth(match.group(3).equals("1") ? first : first.withDayOfMonth(16)));
      }
      LocalDate yearStart = LocalDate.of(year, firstMonth, 1);
      if (match.group(4) != null) {
        return Optional.of(
            starting(
                PeriodRule.QUARTER,
                yearStart.plusMonths(3L * (Integer.parseInt(match.group(4)) - 1))));
      }
      if (match.group(5) != null) {
        return Optional.of(
            starting(
                PeriodRule.HALF_YEAR,
                yearStart.plusMonths(6L * (Integer.parseInt(match.group(5)) - 1))));
      }
      return Optional.of(starting(PeriodRule.YEAR, yearStart));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Period halfMonth(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    LocalDate middle = day.withDayOfMonth(16);
    String month = monthName(first);
    return day.isBefore(middle)
        ? new Period(PeriodRule.HALF_MONTH, first, middle, month + "-H1")
        : new Period(PeriodRule.HALF_MONTH, middle, first.plusMonths(1), month + "-H2");
  }

  private Period starting(PeriodRule rule, LocalDate start) {
    LocalDate end = start.plusMonths(rule.months());
    if (rule == PeriodRule.MONTH) {
      return new Period(rule, start, end, monthName(start));
    }
    int monthsIntoYear = Math.floorMod(start.getMonthValue() - firstMonth, 12);
    String year = yearName(start.minusMonths(monthsIntoYear).getYear());
    int number = monthsIntoYear / rule.months() + 1;
    String name =
        switch (rule) {
          case QUARTER -> year + "-Q" + number;
          case HALF_YEAR -> year + "-H" + number;
          case YEAR -> year;
          case MONTH, HALF_MONTH -> throw new IllegalArgumentException(rule.word());
        };
    return new Period(rule, start, end, name);
  }

  private static String monthName(LocalDate first) {
    int month = first.getMonthValue();
    return yearName(first.getYear()) + (month < 10 ? "-0" : "-") + month;
  }

  private static String yearName(int year) {
    return year >= 1000 ? Integer.toString(year) : "%04d".formatted(year);
  }
}
