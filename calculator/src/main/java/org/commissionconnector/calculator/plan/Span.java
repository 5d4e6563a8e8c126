package org.commissionconnector.calculator.plan;

/** A length of time as written: {@code 30d} or {@code 12m}. */
public record Span(int count, Unit unit) {
  /** Days or whole months. */
  public enum Unit {
    DAYS,
    MONTHS
  }

  public static Span days(int count) {
    return new Span(count, Unit.DAYS);
  }

  public java.time.LocalDate after(java.time.LocalDate day) {
    return unit == Unit.DAYS ? day.plusDays(count) : day.plusMonths(count);
  }

  @Override
  public String toString() {
    return count + (unit == Unit.DAYS ? "d" : "m");
  }
}
