package org.commissionconnector.calculator.laws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commissionconnector.calculator.money.Exact;

/** A seeded source of choices, amounts and days. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A whole number, both ends inclusive. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Money with odd cents, often small and sometimes round. */
  Exact money(int mostWhole) {
    long cents = chance(30) ? between(1, mostWhole) * 100L : between(1, mostWhole * 100);
    return Exact.of(BigDecimal.valueOf(cents, 2));
  }

  LocalDate day(LocalDate from, int mostDaysLater) {
    return from.plusDays(between(0, mostDaysLater));
  }

  /** At most two of many. */
  <T> List<T> some(List<T> list) {
    return shuffled(list).subList(0, Math.min(2, list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
