package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What a component earns for a payee in a period, before limits: one block of columns, or entries
 * one by one.
 */
final class Entries {
  private final List<Entry> all = new ArrayList<>();
  private @Nullable Map<CreditedLine, Entry> byLine;
  private @Nullable Block block;

  List<Entry> all() {
    spread();
    return all;
  }

  long total() {
    return block == null ? all.stream().mapToLong(entry -> entry.amount).sum() : block.total();
  }

  /** What was earned on a line; 0 where nothing was. */
  long amountOn(@Nullable CreditedLine line) {
    spread();
    Entry entry = line == null || byLine == null ? null : byLine.get(line);
    return entry == null ? 0 : entry.amount;
  }

  /** What limits may change; this stays as it is. */
  Earnings earnings() {
    if (block != null) {
      return Earnings.ofBlocks(List.of(block));
    }
    List<Entry> copies = new ArrayList<>(all.size());
    all.forEach(entry -> copies.add(entry.copy()));
    return Earnings.of(copies);
  }

  void add(Block more) {
    if (all.isEmpty() && block == null) {
      block = more;
    } else {
      spread();
      spread(more);
    }
  }

  private void spread() {
    if (block != null) {
      Block held = block;
      block = null;
      spread(held);
    }
  }

  private void spread(Block more) {
    for (int i = 0; i < more.lines().size(); i++) {
      add(more.entry(i));
    }
  }

  private Entry add(Entry entry) {
    all.add(entry);
    if (entry.line != null) {
      if (byLine == null) {
        byLine = new HashMap<>();
      }
      byLine.put(entry.line, entry);
    }
    return entry;
  }

  Entry add(PayContext context, @Nullable CreditedLine line, long amount, List<Message> because) {
    spread();
    Entry entry = new Entry(context.component().id(), line, amount, null, 0);
    because.forEach(entry::explain);
    return add(entry);
  }

  /** What takes back: the rounded total reversed so far minus the rounded total before. */
  Entry addReversal(
      PayContext context, CreditedLine line, Exact before, Exact after, List<Message> because) {
    PlanMoney money = context.money();
    Entry entry = add(context, line, money.round(before) - money.round(after), because);
    entry.reversedBefore = before;
    entry.reversedAfter = after;
    return entry;
  }

  /** Takes out what was added since, for a rule that turned out to pay nothing. */
  void shrinkTo(int size) {
    spread();
    while (all.size() > size) {
      Entry last = all.remove(all.size() - 1);
      if (last.line != null && byLine != null) {
        byLine.remove(last.line);
      }
    }
  }
}
