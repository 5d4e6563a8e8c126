package org.commissionconnector.calculator.bench;

import java.util.Random;

/** Invented lines of many payee-months, in order: the same for everybody who computes. */
final class Sales {
  static final int CATEGORIES = 4;
  private static final int LEAST_A_MONTH = 100;
  private static final int SPREAD = 134;

  final int lines;
  final int months;

  /** In cents; one in fifty is negative. */
  final long[] amount;

  final byte[] category;

  /** Day of the month, 1 to 30. */
  final byte[] day;

  /** Where each month starts; one more entry for the end. */
  final int[] start;

  Sales(int lines, long seed) {
    Random random = new Random(seed);
    this.lines = lines;
    amount = new long[lines];
    category = new byte[lines];
    day = new byte[lines];
    int[] starts = new int[lines / LEAST_A_MONTH + 2];
    int found = 0;
    for (int at = 0; at < lines; found++) {
      starts[found] = at;
      int size = Math.min(lines - at, LEAST_A_MONTH + random.nextInt(SPREAD));
      fill(random, at, size);
      at += size;
    }
    months = found;
    starts[found] = lines;
    start = java.util.Arrays.copyOf(starts, found + 1);
  }

  private void fill(Random random, int from, int size) {
    for (int i = 0; i < size; i++) {
      long cents = 100L + random.nextInt(400_000);
      amount[from + i] = random.nextInt(50) == 0 ? -cents : cents;
      category[from + i] = (byte) random.nextInt(CATEGORIES);
      day[from + i] = (byte) (1 + 30 * i / size);
    }
  }
}
