package org.commissionconnector.calculator.bench;

/** The bare loop that writes two explanations of 64 bytes a line into a buffer of 4 MiB. */
final class CompactLoop {
  private static final int ENTRY = 8;
  private static final int AMOUNT = 6;
  private final long[] buffer = new long[4 * 1024 * 1024 / Long.BYTES];
  private int end;

  Sums run(Sales sales) {
    long first = 0;
    long second = 0;
    long weighted = 0;
    for (int month = 0; month < sales.months; month++) {
      int from = sales.start[month];
      int size = sales.start[month + 1] - from;
      if (end + size * 2 * ENTRY > buffer.length) {
        end = 0;
      }
      int begin = end;
      earn(sales, month, from, size);
      for (int i = 0; i < size; i++) {
        long one = buffer[begin + i * 2 * ENTRY + AMOUNT];
        long other = buffer[begin + i * 2 * ENTRY + ENTRY + AMOUNT];
        first += one;
        second += other;
        weighted += (one + 2 * other) * Sums.weight(from + i);
      }
    }
    return new Sums(first, second, weighted);
  }

  private void earn(Sales sales, int month, int from, int size) {
    long total = 0;
    long before = 0;
    long earned = 0;
    int begin = end;
    for (int i = 0; i < size; i++) {
      int category = sales.category[from + i];
      long base = Terms.base(sales.amount[from + i]);
      long after = total + base;
      long so = Terms.halfUp(Terms.walked(after), 100);
      long one = Terms.ofCategory(base, category);
      explain(month, from + i, 1, base, Terms.RATES[category], sales.amount[from + i], one);
      explain(month, from + i, 2, base, total, after, so - before);
      earned += one + so - before;
      total = after;
      before = so;
    }
    limit(begin, earned - Terms.MOST_A_MONTH);
  }

  private void explain(int month, int line, int step, long base, long a, long b, long amount) {
    int at = end;
    buffer[at] = month;
    buffer[at + 1] = line;
    buffer[at + 2] = step;
    buffer[at + 3] = base;
    buffer[at + 4] = a;
    buffer[at + 5] = b;
    buffer[at + AMOUNT] = amount;
    buffer[at + 7] = amount;
    end = at + ENTRY;
  }

  private void limit(int begin, long excess) {
    long over = excess;
    for (int at = end - ENTRY; at >= begin && over > 0; at -= ENTRY) {
      long part = Math.max(0, Math.min(buffer[at + AMOUNT], over));
      buffer[at + AMOUNT] -= part;
      over -= part;
    }
  }
}
