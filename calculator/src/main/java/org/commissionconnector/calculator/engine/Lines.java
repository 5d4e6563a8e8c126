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
  private static final long NOT_WHOLE = Long.MIN_VALUE;

  private final int size;
  private final IntFunction<CreditedLine> lines;
  private final boolean reverses;
  private final long @Nullable [] bases;
  private final PlanMoney money;
  private final @Nullable OfKinds ofKinds;
  private @Nullable CreditedLine @Nullable [] known;

  /** Which kind each line is of, and where it stands among all lines. */
  static final class OfKinds {
    private final Kinds kinds;
    private final int[] kind;
    private final int @Nullable [] place;

    /**
     * @param place null where all lines are there
     */
    OfKinds(Kinds kinds, int[] kind, int @Nullable [] place) {
      this.kinds = kinds;
      this.kind = kind;
      this.place = place;
    }

    Kinds kinds() {
      return kinds;
    }

    int[] kind() {
      return kind;
    }

    /** Where a line stands among all lines. */
    int place(int line) {
      return place == null ? line : place[line];
    }
  }

  private Lines(
      int size,
      IntFunction<CreditedLine> lines,
      boolean reverses,
      long @Nullable [] bases,
      PlanMoney money,
      @Nullable OfKinds ofKinds) {
    this.size = size;
    this.lines = lines;
    this.reverses = reverses;
    this.bases = bases;
    this.money = money;
    this.ofKinds = ofKinds;
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
      bases[i] = lines.get(i).base().wholeMinor(decimals, NOT_WHOLE);
      whole &= bases[i] != NOT_WHOLE;
      reverses |= lines.get(i).original() != null;
    }
    return new Lines(bases.length, lines::get, reverses, whole ? bases : null, money, null);
  }

  /**
   * Columns without objects; nothing in them reverses.
   *
   * @param bases in minor units
   * @param lines makes the object of a line
   */
  static Lines of(
      int size, long[] bases, OfKinds ofKinds, IntFunction<CreditedLine> lines, PlanMoney money) {
    return new Lines(size, lines, false, bases, money, ofKinds);
  }

  @Override
  public CreditedLine get(int index) {
    if (ofKinds == null) {
      return lines.apply(index);
    }
    @Nullable CreditedLine[] made = known;
    if (made == null) {
      made = new CreditedLine[size];
      known = made;
    }
    CreditedLine line = made[index];
    if (line == null) {
      line = lines.apply(index);
      made[index] = line;
    }
    return line;
  }

  @Override
  public int size() {
    return size;
  }

  /** The bases in minor units, or more places than that; null where one is not whole. */
  long @Nullable [] bases() {
    return bases;
  }

  /** Whether lines reverse others. */
  boolean reverses() {
    return reverses;
  }

  /** Which lines are alike in all but day and amount; null where each is of its own. */
  @Nullable OfKinds ofKinds() {
    return ofKinds;
  }

  /** Whether these are the very lines of another component. */
  @SuppressWarnings("ReferenceEquality") // lines have no other identity
  boolean areAll(Lines other) {
    return this == other
        || (ofKinds != null
            && other.ofKinds != null
            && ofKinds.place == null
            && other.ofKinds.place == null);
  }

  /** Whether a line stands before one of other lines of the same payee and period. */
  static int compare(Lines one, int line, Lines other, int otherLine) {
    if (one.ofKinds == null || other.ofKinds == null) {
      return CreditedLine.ORDER.compare(one.get(line), other.get(otherLine));
    }
    return Integer.compare(one.ofKinds.place(line), other.ofKinds.place(otherLine));
  }

  /** The sum of the bases. */
  Exact sum() {
    if (bases != null) {
      return money.exact(bases, size);
    }
    Exact sum = Exact.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.plus(get(i).base());
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
