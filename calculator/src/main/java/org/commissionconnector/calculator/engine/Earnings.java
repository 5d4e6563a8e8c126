package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payee's earnings of a period while limits are held against them, in the order of lines: the
 * last lose first. Columns as long as only limits that cut look at them, else entries.
 */
final class Earnings {
  private static final Comparator<Entry> BY_LINE =
      Comparator.comparing(entry -> entry.line, Comparator.nullsLast(CreditedLine.ORDER));

  /** A block for each component, in the plan's order; empty where there are entries. */
  private final List<Block> blocks;

  private @Nullable List<Entry> entries;

  private Earnings(List<Block> blocks, @Nullable List<Entry> entries) {
    this.blocks = blocks;
    this.entries = entries;
  }

  static Earnings ofBlocks(List<Block> blocks) {
    return new Earnings(new ArrayList<>(blocks), null);
  }

  /**
   * @param entries changed by limits
   */
  static Earnings of(List<Entry> entries) {
    entries.sort(BY_LINE);
    return new Earnings(List.of(), entries);
  }

  /** All of several, components in their order; what is given stays as it is. */
  static Earnings together(List<Earnings> all) {
    List<Block> blocks = new ArrayList<>();
    boolean areColumns = !all.isEmpty();
    for (Earnings one : all) {
      areColumns &= one.areColumns();
      blocks.addAll(one.blocks);
    }
    if (areColumns) {
      return new Earnings(blocks, null);
    }
    List<Entry> entries = new ArrayList<>();
    all.forEach(one -> one.entries().forEach(entry -> entries.add(entry.copy())));
    return of(entries);
  }

  boolean areColumns() {
    return entries == null;
  }

  /** The columns; empty where there are entries. */
  List<Block> blocks() {
    return blocks;
  }

  /** One by one. From then on they are no columns. */
  List<Entry> entries() {
    List<Entry> known = entries;
    if (known == null) {
      known = new ArrayList<>();
      for (Block block : blocks) {
        for (int i = 0; i < block.size(); i++) {
          known.add(block.entry(i));
        }
      }
      known.sort(BY_LINE);
      entries = known;
      blocks.clear();
    }
    return known;
  }

  long total() {
    long total = 0;
    if (entries == null) {
      for (Block block : blocks) {
        total += block.total();
      }
      return total;
    }
    for (Entry entry : entries) {
      total += entry.amount;
    }
    return total;
  }

  /** Whether all of the columns is payable on the day it is credited. */
  boolean arePaidAtOnce(PeriodRun run) {
    boolean atOnce = true;
    for (Block block : blocks) {
      atOnce &= Lived.isPaidAtOnce(run, block.component());
    }
    return atOnce;
  }

  /** Whether something was earned that names no line. */
  boolean anyOnce() {
    return entries != null && entries.stream().anyMatch(e -> e.line == null && e.amount != 0);
  }

  /** From the last to the first. */
  Limiter.Rows fromLast(Limiter limiter) {
    return entries == null ? new OfBlocks(limiter) : new OfEntries(entries, limiter);
  }

  private static final class OfEntries implements Limiter.Rows {
    private final List<Entry> entries;
    private final Limiter limiter;
    private int at;

    OfEntries(List<Entry> entries, Limiter limiter) {
      this.entries = entries;
      this.limiter = limiter;
      this.at = entries.size();
    }

    @Override
    public boolean next() {
      return --at >= 0;
    }

    @Override
    public long amount() {
      return entries.get(at).amount;
    }

    @Override
    public void limitTo(long amount) {
      entries.get(at).limitTo(amount);
      entries.get(at).explain(limiter.explanation(amount));
    }
  }

  /** Of one line the last component's comes first. */
  private final class OfBlocks implements Limiter.Rows {
    private final Limiter limiter;
    private final Block[] all = blocks.toArray(Block[]::new);
    private final int[] left = new int[all.length];
    private final boolean[] limited = new boolean[all.length];
    private final boolean sameLines;
    private int block;
    private int line;

    OfBlocks(Limiter limiter) {
      this.limiter = limiter;
      boolean same = true;
      for (int i = 0; i < all.length; i++) {
        left[i] = all[i].size();
        same &= all[i].lines().areAll(all[0].lines());
      }
      sameLines = same;
      line = same && left.length > 0 ? left[0] : 0;
    }

    @Override
    public boolean next() {
      if (!sameLines) {
        return nextOfSome();
      }
      if (block == 0) {
        block = left.length;
        line--;
      }
      block--;
      return line >= 0;
    }

    /** The latest line that is left in any block. */
    private boolean nextOfSome() {
      int last = -1;
      for (int i = left.length - 1; i >= 0; i--) {
        if (left[i] > 0 && (last < 0 || isLater(i, last))) {
          last = i;
        }
      }
      if (last >= 0) {
        block = last;
        line = --left[last];
      }
      return last >= 0;
    }

    private boolean isLater(int one, int other) {
      return Lines.compare(all[one].lines(), left[one] - 1, all[other].lines(), left[other] - 1)
          > 0;
    }

    @Override
    public long amount() {
      return all[block].amounts()[line];
    }

    @Override
    public void limitTo(long amount) {
      if (!limited[block]) {
        limited[block] = true;
        all[block] = all[block].limitedBy(limiter);
        blocks.set(block, all[block]);
      }
      all[block].limitTo(line, amount);
    }
  }
}
