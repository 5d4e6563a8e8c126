package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** What a component earns for a payee in a period, before limits. */
final class Entries {
  private final List<Entry> all = new ArrayList<>();
  private final Map<CreditedLine, Entry> byLine = new HashMap<>();

  List<Entry> all() {
    return all;
  }

  long total() {
    return all.stream().mapToLong(entry -> entry.amount).sum();
  }

  /** What was earned on a line; 0 where nothing was. */
  long amountOn(@Nullable CreditedLine line) {
    Entry entry = line == null ? null : byLine.get(line);
    return entry == null ? 0 : entry.amount;
  }

  Entry add(PayContext context, @Nullable CreditedLine line, long amount, List<Message> because) {
    Entry entry = new Entry(context.component().id(), line, amount);
    entry.because.addAll(because);
    all.add(entry);
    if (line != null) {
      byLine.put(line, entry);
    }
    return entry;
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
    while (all.size() > size) {
      Entry last = all.remove(all.size() - 1);
      if (last.line != null) {
        byLine.remove(last.line);
      }
    }
  }
}
