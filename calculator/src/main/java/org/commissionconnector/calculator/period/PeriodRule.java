package org.commissionconnector.calculator.period;

/** How long a period is. */
public enum PeriodRule {
  HALF_MONTH(0),
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  PeriodRule(int months) {
    this.months = months;
  }

  /** Whole months; 0 for the half-month. */
  public int months() {
    return months;
  }

  /** As written in plans: {@code half-month}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
