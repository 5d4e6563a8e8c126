package org.commissionconnector.calculator.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lines credited to one payee, in order, as columns: bases in minor units where all are whole. A
 * line becomes an object only when a step asks for it.
 */
final class Lines extends AbstractList<CreditedLine> {
  private final int size;
  private final IntFunction<CreditedLine> lines;
  private final @Nullable CreditedLine[] known;
  private final boolean reverses;
  private final long @Nullable [] bases;
  private final int @Nullable [] kinds;
  private final int @Nullable [] places;
  private final int kindCount;

  private Lines(
      int size,
      IntFunction<CreditedLine> lines,
      boolean reverses,
      long @Nullable [] bases,
      int @Nullable [] kinds,
      int @Nullable [] places,
      int kindCount) {
    this.size = size;
    this.places = places;
    this.kindCount = kindCount;
    this.lines = lines;
    this.known = new CreditedLine[kinds == null ? 0 : size];
    this.reverses = reverses;
    this.bases = bases;
    this.kinds = kinds;
  }

  /** Columns of lines that are objects already. */
  static Lines of(List<CreditedLine> lines, PlanMoney money) {
    if (lines instanceof Lines columns) {
      return columns;
    }
    int decimals = Money.decimals(money.currency());
    long[] bases = new long[lines.size()];
    boolean whole = true;
    boolean reverses = false;
    for (int i = 0; i < bases.length; i++) {
      bases[i] = lines.get(i).base().wholeMinor(decimals, Long.MIN_VALUE);
      whole &= bases[i] != Long.MIN_VALUE;
      reverses |= lines.get(i).original() != null;
    }
    return new Lines(lines.size(), lines::get, reverses, whole ? bases : null, null, null, 0);
  }

  /**
   * Columns without objects; nothing in them reverses.
   *
   * @param bases in minor units
   * @param kinds which lines are alike in all but day and amount
   * @param places where they stand among all lines
   * @param lines makes the object of a line
   */
  static Lines of(
      long[] bases, int[] kinds, int[] places, int kindCount, IntFunction<CreditedLine> lines) {
    return new Lines(bases.length, lines, false, bases, kinds, places, kindCount);
  }

  @Override
  public CreditedLine get(int index) {
    if (kinds == null) {
      return lines.apply(index);
    }
    CreditedLine line = known[index];
    if (line == null) {
      line = lines.apply(index);
      known[index] = line;
    }
    return line;
  }

  @Override
  public int size() {
    return size;
  }

  /** The bases in minor units; null where one is not whole, or where lines reverse others. */
  long @Nullable [] standingBases() {
    return reverses ? null : bases;
  }

  /** The running totals of the bases, in minor units; null where one is not whole or too large. */
  long @Nullable [] runningTotals() {
    if (bases == null) {
      return null;
    }
    long[] upTo = new long[size];
    long total = 0;
    for (int i = 0; i < size; i++) {
      long next = total + bases[i];
      if (((total ^ next) & (bases[i] ^ next)) < 0) {
        return null;
      }
      total = next;
      upTo[i] = total;
    }
    return upTo;
  }

  /** Which lines are alike in all but day and amount; null where nobody said. */
  int @Nullable [] kinds() {
    return kinds;
  }

  /** Where a line stands among all lines, where nobody made objects of them. */
  int place(int line) {
    return places == null ? line : places[line];
  }

  /** How many kinds there may be. */
  int kindCount() {
    return kindCount;
  }

  /** The sum of the bases. */
  static Exact sum(List<CreditedLine> lines, PlanMoney money) {
    Exact sum = Exact.ZERO;
    if (lines instanceof Lines columns && columns.kinds != null && columns.bases != null) {
      long minor = 0;
      for (int i = 0; i < columns.size; i++) {
        minor = Math.addExact(minor, columns.bases[i]);
      }
      return money.exact(minor);
    }
    for (CreditedLine line : lines) {
      sum = sum.plus(line.base());
    }
    return sum;
  }

  /** Whether a line has a base other than 0. */
  static boolean anyBase(List<CreditedLine> lines) {
    if (lines instanceof Lines columns && columns.bases != null) {
      for (int i = 0; i < columns.size; i++) {
        if (columns.bases[i] != 0) {
          return true;
        }
      }
      return false;
    }
    return lines.stream().anyMatch(line -> !line.base().isZero());
  }
}
