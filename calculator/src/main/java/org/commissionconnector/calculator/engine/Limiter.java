package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Limits;

/**
 * Bounds the size of amounts, whatever their sign. Entries given are ordered: the last lose first.
 */
final class Limiter {
  private final Limits limits;
  private final PlanMoney money;

  Limiter(Limits limits, PlanMoney money) {
    this.limits = limits;
    this.money = money;
  }

  /**
   * A total held within the bounds.
   *
   * @param mayRaise whether something was credited that a minimum can raise
   */
  long bounded(long total, boolean mayRaise) {
    long size = Math.abs(total);
    if (limits.min() != null && mayRaise) {
      size = Math.max(size, money.round(limits.min()));
    }
    if (limits.max() != null) {
      size = Math.min(size, money.round(limits.max()));
    }
    return total < 0 ? -size : size;
  }

  /** Moves a total to where a limit holds it. */
  void move(Earnings earnings, long from, long to) {
    long change = to - from;
    if (change == 0) {
      return;
    }
    boolean cuts = from != 0 && (change < 0) == (from > 0);
    long left = cuts ? cut(earnings.fromLast(this), change) : change;
    if (left != 0) {
      raise(earnings.entries(), left, from < 0 || (from == 0 && to < 0) ? -1 : 1);
    }
  }

  /** Amounts, the one that loses first at first. */
  interface Rows {
    boolean next();

    long amount();

    /** Sets an amount. */
    void limitTo(long amount);
  }

  /** Why an amount is no longer what it was. */
  Message explanation(long limited) {
    return Message.of("engine.limited", bounds(), money.text(limited));
  }

  /**
   * Takes a change from the last rows on.
   *
   * @return what could not be taken
   */
  private static long cut(Rows rows, long change) {
    long left = change;
    while (left != 0 && rows.next()) {
      long amount = rows.amount();
      if (amount != 0 && (amount > 0) == (left < 0)) {
        long size = Math.min(Math.abs(amount), Math.abs(left));
        long part = left < 0 ? -size : size;
        rows.limitTo(amount + part);
        left -= part;
      }
    }
    return left;
  }

  private void raise(List<Entry> entries, long change, int sign) {
    Entry chosen = null;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      boolean loses = entry.amount != 0 && (entry.amount > 0) == (sign > 0);
      if (loses) {
        chosen = entry;
        break;
      }
      if (chosen == null || (!chosen.hasBase() && entry.hasBase())) {
        chosen = entry;
      }
    }
    if (chosen != null) {
      chosen.amount += change;
      chosen.ofMinimum += change;
      if (limits.per() == Limits.Per.LINE) {
        chosen.ofLineMinimum += change;
      } else if (limits.per() == Limits.Per.RECORD) {
        chosen.ofRecord += change;
      }
      chosen.explain(explanation(chosen.amount));
    }
  }

  private Message bounds() {
    if (limits.min() == null) {
      return Message.of("engine.at-most", text(limits.max()), word());
    }
    return limits.max() == null
        ? Message.of("engine.at-least", text(limits.min()), word())
        : Message.of("engine.between", text(limits.min()), text(limits.max()), word());
  }

  private String text(@org.jspecify.annotations.Nullable Exact bound) {
    return bound == null ? "" : money.text(bound);
  }

  private Message word() {
    return Message.of("engine.per-" + limits.per().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Bounds each line or each record alone; what reverses follows in proportion. */
  void eachGroup(List<Entry> entries) {
    Map<Object, List<Entry>> groups = new LinkedHashMap<>();
    Map<CreditedLine, Change> changes = new HashMap<>();
    for (Entry entry : entries) {
      Transaction transaction = entry.transaction();
      if (transaction != null && !entry.isReversal() && !entry.paidOnce) {
        Object key = limits.per() == Limits.Per.LINE ? transaction : transaction.record();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    groups.values().forEach(group -> boundGroup(group, changes));
    Leading leading = new Leading();
    for (Entry entry : entries) {
      Change change = entry.line == null ? null : changes.get(entry.line.original());
      if (entry.line != null && change != null) {
        leading.see(entry.line, change.raised().line);
      }
    }
    for (Entry entry : entries) {
      if (entry.isReversal()) {
        follow(entry, changes, leading);
      }
    }
  }

  /** What a limit did to the earning of a line: its part and what was added for its record. */
  private record Change(long before, Entry entry, Entry raised, long addedToRecord) {
    /** Of what was added for the record, the part that lies on this line's entry. */
    long addedHere() {
      return raised == entry ? addedToRecord : 0;
    }
  }

  private void boundGroup(List<Entry> group, Map<CreditedLine, Change> changes) {
    Map<Entry, Long> before = new HashMap<>();
    group.forEach(entry -> before.put(entry, entry.amount));
    long total = group.stream().mapToLong(entry -> entry.amount).sum();
    Entry last = group.get(group.size() - 1);
    boolean negative =
        total < 0 || (total == 0 && last.line != null && last.line.transaction().sign() < 0);
    long target = bounded(total, group.stream().anyMatch(Entry::hasBase));
    target = total == 0 && negative ? -target : target;
    Map<Entry, Long> ofRecord = new HashMap<>();
    group.forEach(entry -> ofRecord.put(entry, entry.ofRecord));
    move(Earnings.of(group), total, target);
    Entry raised = last;
    long added = 0;
    for (Entry entry : group) {
      if (limits.per() == Limits.Per.RECORD
          && Math.abs(target) > Math.abs(total)
          && entry.ofRecord != ofRecord.getOrDefault(entry, 0L)) {
        raised = entry;
        added = target - total;
      }
    }
    for (Entry entry : group) {
      if (entry.line != null) {
        changes.put(entry.line, new Change(before.getOrDefault(entry, 0L), entry, raised, added));
      }
    }
  }

  private void follow(Entry entry, Map<CreditedLine, Change> changes, Leading leading) {
    CreditedLine line = entry.line;
    Change change = line == null ? null : changes.get(line.original());
    if (line == null || change == null) {
      return;
    }
    Reversal reversal = FixedStep.reversal(line);
    Exact kept = kept(change);
    Exact added = money.exact(change.entry().ofLineMinimum);
    boolean walked = entry.reversedBefore.isZero() && entry.reversedAfter.isZero();
    boolean bitten = walked && change.before() != change.entry().amount;
    if (bitten) {
      kept = Exact.ONE;
      added = money.exact(change.entry().amount - change.addedHere());
      entry.amount = 0;
    }
    Exact before = entry.reversedBefore.times(kept).plus(added.times(reversal.lineBefore()));
    Exact after = entry.reversedAfter.times(kept).plus(added.times(reversal.lineAfter()));
    boolean whole =
        !walked
            && reversal.lineAfter().equals(Exact.ONE)
            && money.round(entry.reversedAfter) == change.before();
    entry.reversedBefore = before;
    entry.reversedAfter = whole ? money.exact(change.entry().amount - change.addedHere()) : after;
    long taken = money.round(before) - money.round(entry.reversedAfter);
    entry.amount = walked ? entry.amount + taken : taken;
    if (change.addedToRecord() != 0 && leading.leads(line)) {
      Exact whole1 = money.exact(change.addedToRecord());
      long part =
          money.round(whole1.times(reversal.recordBefore()))
              - money.round(whole1.times(reversal.recordAfter()));
      entry.amount += part;
      entry.ofRecord += part;
    }
  }

  private static Exact kept(Change change) {
    long after = change.entry().amount;
    return change.before() == 0 || Math.abs(after) >= Math.abs(change.before())
        ? Exact.ONE
        : Exact.of(after).dividedBy(Exact.of(change.before()));
  }
}
