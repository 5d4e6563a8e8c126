package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Credit.Base;
import org.commissionconnector.calculator.plan.Credit.To;
import org.jspecify.annotations.Nullable;

/**
 * Credits columns of lines to one payee, judging each kind of line once: where owner or split are
 * credited with the amount, in the plan's currency, and nothing goes by days or amounts.
 */
final class ColumnCrediting {
  private final PeriodRun run;
  private final Credit credit;
  private final Conditions conditions;
  private final LineColumns columns;
  private final String payee;

  private ColumnCrediting(
      PeriodRun run, Credit credit, Conditions conditions, LineColumns columns, String payee) {
    this.run = run;
    this.credit = credit;
    this.conditions = conditions;
    this.columns = columns;
    this.payee = payee;
  }

  /** What the payee is credited; empty where each line must be looked at. */
  static Optional<Lines> of(
      PeriodRun run,
      Credit credit,
      @Nullable Component component,
      LineColumns columns,
      String payee) {
    boolean simple =
        credit.event() == Credit.Event.INVOICE
            && credit.base() == Base.Kind.AMOUNT
            && (credit.to() == To.Role.OWNER || credit.to() == To.Role.SPLIT)
            && credit.share().fraction().equals(Exact.ONE)
            && credit.when().map(OfKind::decides).orElse(true)
            && run.version().exclude().map(OfKind::decides).orElse(true)
            && (component == null || run.plan().plan().step(component).goesByColumns());
    return simple
        ? new ColumnCrediting(run, credit, new Conditions(run, credit), columns, payee).lines()
        : Optional.empty();
  }

  /** The payee's share of a kind, and how a whole is shared. */
  private record Part(Share share, @Nullable ShareOut out) {
    long of(long whole, PlanMoney money) {
      return out == null ? whole : out.part(share.index(), whole, money.rounding());
    }
  }

  private Optional<Lines> lines() {
    List<@Nullable Part> parts = new ArrayList<>();
    for (int kind = 0; kind < columns.kinds().size(); kind++) {
      Transaction like = run.plan().ledger().line(columns.kinds().get(kind));
      Recipients recipients = Recipients.of(credit, like, run.facts().people);
      List<Recipients.Recipient> own =
          recipients.all().stream().filter(r -> r.person().equals(payee)).toList();
      boolean foreign =
          !like.source().currency().equals(run.version().currency().getCurrencyCode());
      if (foreign || own.size() > 1) {
        return Optional.empty();
      }
      try {
        boolean credited = !own.isEmpty() && conditions.failed(like, payee) == null;
        parts.add(credited ? part(own.get(0).share()) : null);
      } catch (EvaluationException error) {
        return Optional.empty();
      }
    }
    return Optional.of(lines(parts));
  }

  private static Part part(Share share) {
    return new Part(share, share.split() ? new ShareOut(share.all()) : null);
  }

  private Lines lines(List<@Nullable Part> parts) {
    int[] at = new int[columns.size()];
    int[] kinds = new int[columns.size()];
    long[] bases = new long[columns.size()];
    boolean[] onPlan = onPlan();
    long first = run.period().start().toEpochDay();
    int size = 0;
    for (int i = 0; i < at.length; i++) {
      Part part = parts.get(columns.kind(i));
      if (part != null && onPlan[(int) (columns.day(i) - first)]) {
        long whole = columns.amount(i);
        whole = credit.negativeIsZero() && whole < 0 ? 0 : whole;
        at[size] = i;
        kinds[size] = columns.kind(i);
        bases[size] = part.of(whole, run.money());
        size++;
      }
    }
    if (size < at.length) {
      bases = java.util.Arrays.copyOf(bases, size);
    }
    long[] own = bases;
    return Lines.of(own, kinds, at, parts.size(), i -> line(at[i], own[i], parts.get(kinds[i])));
  }

  /** For each day of the period, whether the payee is on the plan. */
  private boolean[] onPlan() {
    boolean[] days = new boolean[(int) run.period().days()];
    Tenure tenure = run.plan().tenure(payee);
    for (int i = 0; i < days.length; i++) {
      LocalDate day = run.period().start().plusDays(i);
      days[i] = tenure.isOn(day);
    }
    return days;
  }

  private CreditedLine line(int at, long base, @Nullable Part part) {
    Transaction transaction = run.plan().ledger().line(columns, at);
    Share share = part == null ? Share.whole(Exact.ONE) : part.share();
    return new CreditedLine(
        transaction,
        payee,
        share,
        0,
        run.money().exact(base),
        transaction.own().amount(),
        null,
        Exact.ZERO,
        Exact.ZERO);
  }
}
