package org.commissionconnector.calculator.bench;

/** The plan that everybody computes, as the bare loops know it. */
final class Terms {
  /** In tenths of a percent, by category. */
  static final int[] RATES = {30, 40, 50, 25};

  static final long FIRST_BORDER = 5_000_000;
  static final long SECOND_BORDER = 15_000_000;
  static final long MOST_A_MONTH = 1_200_000;

  static final String PLAN =
      """
      plan: bench
      currency: EUR
      period: month
      effective: 2026-01-01..2026-12-31
      payees: [{role: rep}]
      components:
        - component: by-category
          credit: {event: invoice, to: split}
          pay:
            first:
              - {if: "line.category == 'c0'", pay: 3%}
              - {if: "line.category == 'c1'", pay: 4%}
              - {if: "line.category == 'c2'", pay: 5%}
              - {pay: 2.5%}
        - component: by-tier
          credit: {event: invoice, to: split}
          pay: {tiers: {of: amount, over: period, steps: [{to: 50000, rate: 1%}, {to: 150000, rate: 2%}, {rate: 3%}]}}
      limits: {per: period, max: 12000}
      """;

  private Terms() {}

  /** Seventy of a hundred; the partner's part is cut towards zero. */
  static long base(long amount) {
    return amount - amount * 30 / 100;
  }

  static long ofCategory(long base, int category) {
    return halfUp(base * RATES[category], 1000);
  }

  /** A hundredth part of what the table gives for a running total. */
  static long walked(long total) {
    long hundredths = total;
    if (total > FIRST_BORDER) {
      hundredths += total - FIRST_BORDER;
    }
    if (total > SECOND_BORDER) {
      hundredths += total - SECOND_BORDER;
    }
    return hundredths;
  }

  static long halfUp(long numerator, long denominator) {
    long half = numerator < 0 ? -denominator / 2 : denominator / 2;
    return (numerator + half) / denominator;
  }
}
