package org.commissionconnector.calculator.bench;

/** The bare loop over long arrays, without a word of explanation. */
final class LongLoop {
  private final long[] byCategory = new long[512];
  private final long[] byTier = new long[512];

  Sums run(Sales sales) {
    long first = 0;
    long second = 0;
    long weighted = 0;
    for (int month = 0; month < sales.months; month++) {
      int from = sales.start[month];
      int size = sales.start[month + 1] - from;
      earn(sales, from, size);
      for (int i = 0; i < size; i++) {
        first += byCategory[i];
        second += byTier[i];
        weighted += (byCategory[i] + 2 * byTier[i]) * Sums.weight(from + i);
      }
    }
    return new Sums(first, second, weighted);
  }

  private void earn(Sales sales, int from, int size) {
    long total = 0;
    long before = 0;
    long earned = 0;
    for (int i = 0; i < size; i++) {
      long base = Terms.base(sales.amount[from + i]);
      total += base;
      long so = Terms.halfUp(Terms.walked(total), 100);
      byCategory[i] = Terms.ofCategory(base, sales.category[from + i]);
      byTier[i] = so - before;
      earned += byCategory[i] + byTier[i];
      before = so;
    }
    long over = earned - Terms.MOST_A_MONTH;
    for (int i = size - 1; i >= 0 && over > 0; i--) {
      over -= cut(byTier, i, over);
      over -= cut(byCategory, i, over);
    }
  }

  private static long cut(long[] amounts, int at, long over) {
    long part = Math.max(0, Math.min(amounts[at], over));
    amounts[at] -= part;
    return part;
  }
}
