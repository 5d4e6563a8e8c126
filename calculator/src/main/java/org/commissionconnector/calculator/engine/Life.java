package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.engine.ReleaseSchedule.Planned;
import org.commissionconnector.calculator.engine.TakeBacks.Happening;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.Span;
import org.jspecify.annotations.Nullable;

/**
 * An earning from the day it is credited: what of it is released, what is cancelled while it waits,
 * what is taken back after it was released. Works with its size; the sign is put on at the end.
 */
final class Life {
  /**
   * Something that moved.
   *
   * @param amount in minor units; of a release or, positive, what was taken
   * @param worth the amount at the exchange rate of the day, where releases are revalued
   */
  record Move(LocalDate on, long amount, long worth) {}

  /** A change of what waits. */
  record Waiting(LocalDate on, long change) {}

  /** What a credit note did, so that its cancellation can undo it. */
  private record Taken(long size, long cancelled, Exact taken) {}

  private final Entry entry;
  private final Clawback clawback;
  private final Worth worth;
  private final @Nullable LocalDate forfeitsAfter;
  private final PlanMoney money;
  private final long sign;
  private final long size;
  private final long alreadyReversed;
  final List<Move> releases = new ArrayList<>();
  final List<Move> takeBacks = new ArrayList<>();
  final List<Waiting> waiting = new ArrayList<>();
  final List<Happening> answered = new ArrayList<>();
  private final Map<String, Taken> takenBy = new HashMap<>();

  /** Whether the as-of day is past: what follows is looked at, but has not happened. */
  private boolean foreseen;

  private long planned;
  private long used;
  private long forfeited;
  private long cancelled;
  private long happened;
  private long ofReleased;
  private Exact taken = Exact.ZERO;
  private Exact unpaid = Exact.ZERO;

  /**
   * @param alreadyReversed what lines of the same period reversed of it, not negative
   * @param forfeitsAfter what is released after this day is lost; null when nothing is
   */
  Life(
      Entry entry,
      Clawback clawback,
      Worth worth,
      long alreadyReversed,
      @Nullable LocalDate forfeitsAfter,
      PlanMoney money) {
    this.entry = entry;
    this.clawback = clawback;
    this.worth = worth;
    this.forfeitsAfter = forfeitsAfter;
    this.money = money;
    sign = entry.amount < 0 ? -1 : 1;
    size = Math.abs(entry.amount);
    this.alreadyReversed = alreadyReversed;
  }

  /**
   * Lets everything happen up to a day: credit notes first, then releases, then unpaid days. What
   * is known of later days is looked at only for what it will answer.
   */
  Life until(LocalDate asOf, List<Planned> releasePlan, List<Happening> happenings) {
    List<Event> events = new ArrayList<>();
    releasePlan.forEach(p -> events.add(new Event(p.on(), 1, p, null)));
    happenings.forEach(h -> events.add(new Event(h.on(), h.kind() == null ? 2 : 0, null, h)));
    events.sort(Comparator.comparing(Event::on).thenComparingInt(Event::order));
    for (Event event : events) {
      foreseen |= event.on().isAfter(asOf);
      if (event.planned() != null) {
        planned += event.planned().amount();
        release(event.on());
      } else if (event.happening() != null && !(foreseen && event.happening().kind() == null)) {
        happen(event.happening());
        release(event.on());
      }
    }
    return this;
  }

  private record Event(
      LocalDate on, int order, @Nullable Planned planned, @Nullable Happening happening) {}

  private void release(LocalDate on) {
    long free = Math.max(0, size - cancelled);
    long now = Math.max(Math.min(planned, free), Math.min(used, ofReleased + forfeited));
    long change = now - used;
    if (change == 0) {
      return;
    }
    used = now;
    if (foreseen) {
      return;
    }
    waiting.add(new Waiting(on, -sign * change));
    if (change > 0 && forfeitsAfter != null && on.isAfter(forfeitsAfter)) {
      forfeited += change;
    } else {
      long amount = sign * change;
      releases.add(new Move(on, amount, worth.ofRelease(amount, on)));
    }
  }

  private void happen(Happening happening) {
    if (happening.kind() == Reversal.Kind.CREDIT_NOTE_CANCELLED) {
      giveBack(happening);
      return;
    }
    long left = size - alreadyReversed - happened;
    long due = Math.min(left, due(happening));
    if (due <= 0) {
      return;
    }
    long waits = size - cancelled - used;
    long cancels = Math.min(due, Math.max(0, waits));
    cancel(happening.on(), cancels);
    long released = Math.min(due - cancels, used - forfeited - ofReleased);
    happened += due;
    ofReleased += released;
    Exact takes = money.exact(released).times(share(happening));
    takenBy.put(happening.cause(), new Taken(due, cancels, takes));
    if (cancels != 0 || !takes.isZero()) {
      answered.add(happening);
    }
    take(happening.on(), takes);
  }

  private void cancel(LocalDate on, long amount) {
    if (amount != 0) {
      cancelled += amount;
      if (!foreseen) {
        waiting.add(new Waiting(on, -sign * amount));
      }
    }
  }

  private void take(LocalDate on, Exact amount) {
    long before = money.round(taken);
    taken = taken.plus(amount);
    long now = sign * (money.round(taken) - before);
    if (now != 0 && !foreseen) {
      takeBacks.add(new Move(on, now, worth.ofTakeBack(now)));
    }
  }

  private void giveBack(Happening happening) {
    Taken back = takenBy.remove(happening.cause());
    if (back != null) {
      happened -= back.size();
      ofReleased -= Math.min(ofReleased, back.size() - back.cancelled());
      cancel(happening.on(), -back.cancelled());
      take(happening.on(), back.taken().negated());
      answered.add(happening);
    }
  }

  /** What a happening reverses of the earning: the rounded total so far minus the total before. */
  private long due(Happening happening) {
    if (happening.reversesNothing()) {
      return 0;
    }
    Exact ofRecord = money.exact(Math.abs(entry.ofRecord));
    Exact ofLine = money.exact(size).minus(ofRecord);
    if (happening.kind() == null) {
      Exact before = unpaid;
      unpaid = unpaid.plus(happening.ofLine());
      Exact whole = money.exact(size);
      return money.round(whole.times(unpaid)) - money.round(whole.times(before));
    }
    boolean recordGone = ofRecord.isZero() || happening.ofRecord().equals(Exact.ONE);
    if (happening.kind() == Reversal.Kind.CANCELLATION
        || (happening.ofLine().equals(Exact.ONE) && recordGone)) {
      return size;
    }
    Exact so = ofLine.times(happening.ofLine()).plus(ofRecord.times(happening.ofRecord()));
    Exact before =
        ofLine.times(happening.ofLineBefore()).plus(ofRecord.times(happening.ofRecordBefore()));
    return money.round(so) - money.round(before);
  }

  /** How much of what was released is taken back. */
  private Exact share(Happening happening) {
    LocalDate credited = entry.line == null ? happening.on() : creditDate(entry.line);
    boolean named = isNamed(happening);
    boolean late =
        clawback.within().map(w -> happening.on().isAfter(w.after(credited))).orElse(false);
    if (!named || late) {
      return Exact.ZERO;
    }
    Exact share = clawback.share().fraction().times(fade(credited, happening.on()));
    return clawback.paidBasis() ? share : share.times(ofRate());
  }

  /** Whether the clawback names it; what cancels a credit note counts as one. */
  private boolean isNamed(Happening happening) {
    if (happening.kind() == null) {
      return true;
    }
    boolean ofRecord = happening.kind() == Reversal.Kind.CANCELLATION && !entry.isReversal();
    return ofRecord ? clawback.onCancellation() : clawback.onCreditNote();
  }

  private static LocalDate creditDate(CreditedLine line) {
    return line.transaction().date();
  }

  private Exact fade(LocalDate from, LocalDate to) {
    if (clawback.over().isEmpty()) {
      return Exact.ONE;
    }
    Span over = clawback.over().get();
    long passed =
        over.unit() == Span.Unit.DAYS
            ? ChronoUnit.DAYS.between(from, to)
            : ChronoUnit.MONTHS.between(from, to);
    return over.count() <= 0
        ? Exact.ZERO
        : Exact.ONE
            .minus(Exact.of(passed).dividedBy(Exact.of(over.count())))
            .max(Exact.ZERO)
            .min(Exact.ONE);
  }

  /** The rate's earning over the whole earning: what minimums added stays. */
  private Exact ofRate() {
    if (size == 0) {
      return Exact.ONE;
    }
    Exact added = Exact.of(sign * entry.ofMinimum);
    return Exact.of(size).minus(added).dividedBy(Exact.of(size)).max(Exact.ZERO).min(Exact.ONE);
  }
}
