package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Limits;
import org.jspecify.annotations.Nullable;

/** One payee's earnings of a period after the plan's limit, as columns: a block a component. */
final class LimitedColumns {
  private final List<Block> blocks;
  private final long[][] amounts;
  private final @Nullable Limiter limiter;

  private LimitedColumns(List<Block> blocks, @Nullable Limiter limiter) {
    this.blocks = blocks;
    this.limiter = limiter;
    amounts = new long[blocks.size()][];
    long before = 0;
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = blocks.get(i).amounts();
      before += blocks.get(i).total();
    }
    if (limiter != null) {
      limit(limiter, before);
    }
  }

  /** Empty where something but columns of standing lines and a plain limit takes part. */
  static Optional<LimitedColumns> of(PeriodRun run, String payee) {
    List<Block> blocks = new ArrayList<>();
    for (Component component : run.version().components()) {
      Optional<Block> block = run.raw(component, payee).block();
      if (block.isEmpty() || component.limits().isPresent()) {
        return Optional.empty();
      }
      blocks.add(block.get());
    }
    Limits limits = run.version().limits().orElse(null);
    boolean plain =
        limits == null
            || (limits.per() == Limits.Per.PERIOD
                && limits.min() == null
                && !limits.carriesExcess());
    return plain
        ? Optional.of(
            new LimitedColumns(blocks, limits == null ? null : new Limiter(limits, run.money())))
        : Optional.empty();
  }

  private void limit(Limiter by, long before) {
    long change = by.bounded(before, false) - before;
    if (change != 0) {
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] = amounts[i].clone();
      }
      by.cut(new Merged(), change);
    }
  }

  /** The rows of all blocks by line, the components' in the plan's order. */
  private final class Merged implements Limiter.Rows {
    private final int[] block;
    private final int[] line;

    Merged() {
      int rows = 0;
      for (Block each : blocks) {
        rows += each.lines().size();
      }
      block = new int[rows];
      line = new int[rows];
      int[] next = new int[blocks.size()];
      for (int row = 0; row < rows; row++) {
        int first = first(next);
        block[row] = first;
        line[row] = next[first]++;
      }
    }

    private int first(int[] next) {
      int found = -1;
      for (int i = 0; i < next.length; i++) {
        Lines lines = blocks.get(i).lines();
        boolean left = next[i] < lines.size();
        if (left
            && (found < 0 || lines.place(next[i]) < blocks.get(found).lines().place(next[found]))) {
          found = i;
        }
      }
      return found;
    }

    @Override
    public int size() {
      return block.length;
    }

    @Override
    public long amount(int row) {
      return amounts[block[row]][line[row]];
    }

    @Override
    public void limit(int row, long amount, Limiter by) {
      amounts[block[row]][line[row]] = amount;
    }
  }

  int components() {
    return blocks.size();
  }

  int lines(int component) {
    return blocks.get(component).lines().size();
  }

  long amount(int component, int line) {
    return amounts[component][line];
  }

  /** The steps from base to amount, in words. */
  List<Message> because(int component, int line) {
    Block block = blocks.get(component);
    List<Message> because = new ArrayList<>(block.words().of(line));
    long amount = amounts[component][line];
    if (limiter != null && amount != block.amount(line)) {
      because.add(limiter.explanation(amount));
    }
    return because;
  }
}
