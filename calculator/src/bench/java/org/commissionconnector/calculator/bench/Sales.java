package org.commissionconnector.calculator.bench;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented lines of many payee-months, in order: the same for everybody who computes. */
final class Sales {
  static final int CATEGORIES = 4;
  static final int MONTHS_A_YEAR = 12;
  private static final int LEAST_A_MONTH = 100;
  private static final int SPREAD = 134;

  /** Lines of the longest month. */
  static final int MOST_A_MONTH = LEAST_A_MONTH + SPREAD;

  /** Of each month of the year. */
  static final int[] FIRST_DAYS =
      IntStream.rangeClosed(1, MONTHS_A_YEAR)
          .map(month -> (int) LocalDate.of(2026, month, 1).toEpochDay())
          .toArray();

  final int lines;
  final int months;

  /** In cents; one in fifty is negative. */
  final long[] amount;

  final int[] category;

  /** Since 1970. */
  final int[] day;

  /** Where each month starts; one more entry for the end. */
  final int[] start;

  Sales(int lines, long seed) {
    Random random = new Random(seed);
    this.lines = lines;
    amount = new long[lines];
    category = new int[lines];
    day = new int[lines];
    int[] starts = new int[lines / LEAST_A_MONTH + 2];
    int found = 0;
    for (int at = 0; at < lines; found++) {
      starts[found] = at;
      int size = Math.min(lines - at, LEAST_A_MONTH + random.nextInt(SPREAD));
      fill(random, at, size, FIRST_DAYS[found % MONTHS_A_YEAR]);
      at += size;
    }
    months = found;
    starts[found] = lines;
    start = java.util.Arrays.copyOf(starts, found + 1);
  }

  private void fill(Random random, int from, int size, int firstDay) {
    for (int i = 0; i < size; i++) {
      long cents = 100L + random.nextInt(400_000);
      amount[from + i] = random.nextInt(50) == 0 ? -cents : cents;
      category[from + i] = random.nextInt(CATEGORIES);
      day[from + i] = firstDay + 28 * i / size;
    }
  }
}
