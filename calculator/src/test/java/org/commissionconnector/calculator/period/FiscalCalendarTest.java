package org.commissionconnector.calculator.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {
  @ParameterizedTest(name = "a year from month {0}: {2} of {1} is {3}, {4} until {5}")
  @CsvSource(
      textBlock =
          """
          1, 2026-11-15, HALF_MONTH, 2026-11-H1, 2026-11-01, 2026-11-16
          1, 2026-11-16, HALF_MONTH, 2026-11-H2, 2026-11-16, 2026-12-01
          1, 2026-02-28, HALF_MONTH, 2026-02-H2, 2026-02-16, 2026-03-01
          1, 2026-11-30, MONTH,      2026-11,    2026-11-01, 2026-12-01
          1, 2026-12-31, QUARTER,    2026-Q4,    2026-10-01, 2027-01-01
          1, 2026-07-01, HALF_YEAR,  2026-H2,    2026-07-01, 2027-01-01
          1, 2026-07-01, YEAR,       2026,       2026-01-01, 2027-01-01
          4, 2026-03-31, YEAR,       2025,       2025-04-01, 2026-04-01
          4, 2026-04-01, YEAR,       2026,       2026-04-01, 2027-04-01
          4, 2027-03-31, QUARTER,    2026-Q4,    2027-01-01, 2027-04-01
          4, 2026-06-30, QUARTER,    2026-Q1,    2026-04-01, 2026-07-01
          4, 2026-10-01, HALF_YEAR,  2026-H2,    2026-10-01, 2027-04-01
          12, 2026-11-30, QUARTER,   2025-Q4,    2026-09-01, 2026-12-01
          4, 2026-03-31, MONTH,      2026-03,    2026-03-01, 2026-04-01
          """)
  void findsAndNamesThePeriodOfADay(
      int firstMonth, LocalDate day, PeriodRule rule, String name, LocalDate start, LocalDate end) {
    FiscalCalendar calendar = new FiscalCalendar(firstMonth);
    Period period = calendar.containing(rule, day);
    assertEquals(new Period(rule, start, end, name), period);
    assertEquals(period, calendar.parse(name).orElseThrow());
  }

  @ParameterizedTest(name = "''{0}'' names no period")
  @ValueSource(
      strings = {
        "",
        "26-11",
        "2026-13",
        "2026-00",
        "2026-Q5",
        "2026-Q0",
        "2026-H3",
        "2026-11-H3",
        "2026-11-1",
        "2026/11",
        "2026-1",
        "2026-q1",
        " 2026"
      })
  void whatIsNoNameIsEmpty(String name) {
    assertTrue(new FiscalCalendar(1).parse(name).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(PeriodRule.class)
  void periodsFollowOneAnotherWithoutGapOrOverlap(PeriodRule rule) {
    for (int month = 1; month <= 12; month++) {
      FiscalCalendar calendar = new FiscalCalendar(month);
      Period period = calendar.containing(rule, LocalDate.of(2024, 2, 29));
      for (int i = 0; i < 60; i++) {
        Period next = calendar.next(period);
        assertEquals(period.end(), next.start());
        assertEquals(period, calendar.previous(next));
        assertTrue(period.contains(period.lastDay()) && !period.contains(period.end()));
        assertEquals(
            calendar.containing(PeriodRule.YEAR, period.start()).contains(period.lastDay()), true);
        period = next;
      }
    }
  }

  @Test
  void aLongerPeriodIsMadeOfItsParts() {
    FiscalCalendar calendar = new FiscalCalendar(7);
    Period year = calendar.parse("2026").orElseThrow();
    assertEquals(24, calendar.parts(year, PeriodRule.HALF_MONTH).size());
    assertEquals(
        "[2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4]",
        calendar.parts(year, PeriodRule.QUARTER).toString());
  }

  @Test
  void theSameStretchAYearBefore() {
    FiscalCalendar calendar = new FiscalCalendar(1);
    assertEquals(
        "2025-02-H2", calendar.yearBefore(calendar.parse("2026-02-H2").orElseThrow()).name());
  }

  @Test
  void aFiscalYearStartsInAMonth() {
    assertEquals(
        "a fiscal year starts in a month from 1 to 12, not 13",
        assertThrows(IllegalArgumentException.class, () -> new FiscalCalendar(13)).getMessage());
  }
}
