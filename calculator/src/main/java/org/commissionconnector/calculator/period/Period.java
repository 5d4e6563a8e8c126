package org.commissionconnector.calculator.period;

import java.time.LocalDate;

/**
 * A stretch of business days with the name a person writes.
 *
 * @param start the first day, inclusive
 * @param end the day after the last, exclusive
 * @param name {@code 2026-11}, {@code 2026-11-H1}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}
 */
public record Period(PeriodRule rule, LocalDate start, LocalDate end, String name)
    implements Comparable<Period> {

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** The last day, inclusive. */
  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  public long days() {
    return end.toEpochDay() - start.toEpochDay();
  }

  /** By start, then the longer first. */
  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : other.end.compareTo(end);
  }

  @Override
  public String toString() {
    return name;
  }
}
