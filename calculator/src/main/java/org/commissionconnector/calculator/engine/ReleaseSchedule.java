package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Release;
import org.commissionconnector.calculator.plan.Span;
import org.jspecify.annotations.Nullable;

/** When an earning would be released if nothing took it back. */
final class ReleaseSchedule {
  /**
   * A release.
   *
   * @param amount in minor units, of the earning's size; negative where a payment was taken back
   */
  record Planned(LocalDate on, long amount) {}

  private record Step(LocalDate on, Exact share) {}

  private final PeriodRun run;
  private final String payee;
  private final Release release;
  private final @Nullable Transaction transaction;

  ReleaseSchedule(PeriodRun run, String payee, Release release, @Nullable Transaction transaction) {
    this.run = run;
    this.payee = payee;
    this.release = release;
    this.transaction = transaction;
  }

  /**
   * Releases by day.
   *
   * @param size of the earning, not negative
   */
  List<Planned> of(long size) {
    PlanMoney money = run.money();
    List<Planned> all = new ArrayList<>();
    Exact share = Exact.ZERO;
    long before = 0;
    for (Release.Part part : release.parts()) {
      share = share.plus(part.share().fraction());
      long so = money.round(money.exact(size).times(share));
      all.addAll(new Instalments(release, money).of(ofPart(part, so - before)));
      before = so;
    }
    all.sort(Comparator.comparing(Planned::on));
    return all;
  }

  private List<Planned> ofPart(Release.Part part, long amount) {
    PlanMoney money = run.money();
    List<Planned> planned = new ArrayList<>();
    long before = 0;
    for (Step step : afterWaiting(steps(part.when()), part.after())) {
      long so = money.round(money.exact(amount).times(step.share()));
      if (so != before) {
        planned.add(new Planned(step.on(), so - before));
      }
      before = so;
    }
    return planned;
  }

  private List<Step> steps(Release.When when) {
    if (transaction == null) {
      return List.of(new Step(run.period().lastDay(), Exact.ONE));
    }
    if (when instanceof Release.When.Condition condition) {
      return holds(condition, transaction) ? onItsDay(transaction) : List.of();
    }
    return switch ((Release.When.Event) when) {
      case EARNED -> onItsDay(transaction);
      case INVOICE -> invoiced(transaction);
      case PAYMENT -> paid(transaction);
      case FULL_PAYMENT -> completed(transaction);
    };
  }

  private static List<Step> onItsDay(Transaction transaction) {
    return List.of(new Step(transaction.date(), Exact.ONE));
  }

  private boolean holds(Release.When.Condition condition, Transaction transaction) {
    Transaction lead = transaction.lead();
    try {
      return condition.expression().holds(new LineScope(run, payee, lead, lead.own()));
    } catch (EvaluationException error) {
      run.problems()
          .addLine(
              transaction,
              org.commissionconnector.calculator.message.Message.of(
                  "engine.release-error", error.reason()));
      return false;
    }
  }

  private List<Step> invoiced(Transaction transaction) {
    Deal deal = transaction.lead().source().deal();
    if (transaction.event() != Credit.Event.DEAL || deal == null) {
      return onItsDay(transaction);
    }
    return run.facts().invoicesOf(deal).stream()
        .findFirst()
        .map(Facts::issuedOn)
        .map(day -> day.isBefore(transaction.date()) ? transaction.date() : day)
        .map(day -> List.of(new Step(day, Exact.ONE)))
        .orElse(List.of());
  }

  private List<Step> paid(Transaction transaction) {
    boolean negative = transaction.reversal() != null || standsNegative(transaction);
    if (transaction.event() == Credit.Event.PAYMENT || negative) {
      return onItsDay(transaction);
    }
    return settling(transaction).stream().map(day -> new Step(day.on(), day.proRata())).toList();
  }

  private List<Step> completed(Transaction transaction) {
    if (transaction.event() != Credit.Event.PAYMENT && standsNegative(transaction)) {
      return onItsDay(transaction);
    }
    return settling(transaction).stream()
        .map(day -> new Step(day.on(), day.isComplete() ? Exact.ONE : Exact.ZERO))
        .toList();
  }

  private static boolean standsNegative(Transaction transaction) {
    Invoice invoice = transaction.lead().source().invoice();
    return invoice != null && invoice.kind() == Invoice.Kind.CREDIT_NOTE;
  }

  /** How the record was settled; what reverses counts from its own date. */
  private List<Settling.Day> settling(Transaction transaction) {
    List<Settling.Day> days = Settling.of(transaction.lead(), run.period(), run.plan().ledger());
    LocalDate first = transaction.date();
    List<Settling.Day> later = new ArrayList<>();
    for (Settling.Day day : days) {
      boolean early = day.on().isBefore(first);
      if (!later.isEmpty() && later.get(later.size() - 1).on().equals(early ? first : day.on())) {
        later.remove(later.size() - 1);
      }
      later.add(early ? new Settling.Day(first, day.paid(), day.settled()) : day);
    }
    return later;
  }

  /** What was reached and kept throughout the waiting time. */
  private static List<Step> afterWaiting(List<Step> steps, Optional<Span> after) {
    if (after.isEmpty()) {
      return steps;
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Step step : steps) {
      days.add(step.on());
      days.add(after.get().after(step.on()));
    }
    List<Step> waited = new ArrayList<>();
    for (LocalDate day : days) {
      Exact least = null;
      for (Step step : steps) {
        boolean matured = !after.get().after(step.on()).isAfter(day);
        if (matured) {
          least = step.share();
        } else if (!step.on().isAfter(day) && least != null) {
          least = least.min(step.share());
        }
      }
      waited.add(new Step(day, least == null ? Exact.ZERO : least));
    }
    return waited;
  }
}
