package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;

/** One payee's period settled: for each component a column of amounts, and what explains them. */
final class SettledColumns implements ColumnSettling.Explained {
  /** A component's amounts; there may be more places than lines. */
  private static final class Column {
    private final String component;
    private final int size;
    private final long[] amounts;
    private final Block.Words words;

    Column(String component, int size, long[] amounts, Block.Words words) {
      this.component = component;
      this.size = size;
      this.amounts = amounts;
      this.words = words;
    }
  }

  private final Column[] columns;
  private final long earned;
  private final long payable;
  private final long payout;

  private SettledColumns(List<Column> columns, long earned, long payable, long payout) {
    this.columns = columns.toArray(Column[]::new);
    this.earned = earned;
    this.payable = payable;
    this.payout = payout;
  }

  static SettledColumns of(Earnings earnings, PeriodRun run, long payable, long payout) {
    long earned = earnings.total();
    List<Column> columns = new ArrayList<>();
    if (earnings.areColumns()) {
      for (Block block : earnings.blocks()) {
        columns.add(new Column(block.component(), block.size(), block.amounts(), block.words()));
      }
    } else {
      Map<String, List<Entry>> byComponent = new LinkedHashMap<>();
      earnings.entries().stream()
          .sorted(Order.of(run))
          .forEach(e -> byComponent.computeIfAbsent(e.component, c -> new ArrayList<>()).add(e));
      byComponent.forEach((component, entries) -> columns.add(column(component, entries)));
    }
    return new SettledColumns(columns, earned, payable, payout);
  }

  private static Column column(String component, List<Entry> entries) {
    long[] amounts = entries.stream().mapToLong(entry -> entry.amount).toArray();
    return new Column(component, amounts.length, amounts, line -> entries.get(line).because());
  }

  private Column column(int component, int line) {
    Column column = columns[component];
    if (line >= column.size) {
      throw new IndexOutOfBoundsException(
          "line %d of %d of %s".formatted(line, column.size, column.component));
    }
    return column;
  }

  @Override
  public int components() {
    return columns.length;
  }

  @Override
  public String component(int component) {
    return columns[component].component;
  }

  @Override
  public int lines(int component) {
    return columns[component].size;
  }

  @Override
  public long amount(int component, int line) {
    return column(component, line).amounts[line];
  }

  @Override
  public void copy(int component, long[] column) {
    Column from = columns[component];
    System.arraycopy(from.amounts, 0, column, 0, from.size);
  }

  @Override
  public long earned() {
    return earned;
  }

  @Override
  public long payable() {
    return payable;
  }

  @Override
  public long payout() {
    return payout;
  }

  @Override
  public List<Message> because(int component, int line) {
    return column(component, line).words.of(line);
  }
}
