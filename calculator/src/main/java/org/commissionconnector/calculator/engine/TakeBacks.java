package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.engine.Reversal.Kind;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Span;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an earning after its own period: later credit notes, cancellations, unpaid days.
 */
final class TakeBacks {
  /**
   * One happening.
   *
   * @param kind null for unpaid days
   * @param ofLine share of the line that it reverses
   * @param ofRecord share of the record's net that it reverses
   * @param whole whether nothing is left with it
   */
  record Happening(
      LocalDate on,
      @Nullable Kind kind,
      String cause,
      Exact ofLineBefore,
      Exact ofLine,
      Exact ofRecordBefore,
      Exact ofRecord,
      boolean whole) {

    /** Whether all of it was reversed before. */
    boolean reversesNothing() {
      return ofLine.equals(ofLineBefore) && ofRecord.equals(ofRecordBefore);
    }
  }

  private final Ledger ledger;
  private final Period period;

  TakeBacks(Ledger ledger, Period period) {
    this.ledger = ledger;
    this.period = period;
  }

  /** By day, unpaid days last on each. */
  List<Happening> of(CreditedLine line, Clawback clawback) {
    Transaction transaction = line.transaction();
    List<Happening> found = new ArrayList<>();
    if (transaction.event() == Credit.Event.PAYMENT) {
      return found;
    }
    if (transaction.reversal() != null) {
      return cancelledNote(transaction);
    }
    Exact ofLine = Exact.ZERO;
    for (Transaction reversal : ledger.recordReversals(transaction)) {
      Reversal how = reversal.reversal();
      if (how == null) {
        continue;
      }
      boolean own = how.original().equals(transaction);
      Exact before = own ? how.lineBefore() : ofLine;
      Exact after = own ? how.lineAfter() : ofLine;
      ofLine = after;
      if (isLater(reversal)) {
        merge(found, reversal, how, before, after);
      }
    }
    found.removeIf(
        h -> h.kind() == Kind.CREDIT_NOTE_CANCELLED && tookInPeriod(h.cause(), transaction));
    clawback.unpaid().ifPresent(span -> addUnpaid(transaction, span, found));
    found.sort(Comparator.comparing(Happening::on).thenComparing(h -> h.kind() == null));
    return found;
  }

  private boolean isLater(Transaction reversal) {
    return Ledger.onlyTakesBack(reversal) || !period.contains(reversal.date());
  }

  private boolean tookInPeriod(String cause, Transaction transaction) {
    return ledger.recordReversals(transaction).stream()
        .anyMatch(
            r ->
                r.reversal() != null
                    && r.reversal().kind() == Kind.CREDIT_NOTE
                    && r.reversal().cause().equals(cause)
                    && !isLater(r));
  }

  /** Parts of one note are one happening. */
  private static void merge(
      List<Happening> found, Transaction reversal, Reversal how, Exact before, Exact after) {
    Happening last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean same = last != null && last.cause().equals(how.cause()) && last.kind() == how.kind();
    Exact start = same && last != null ? last.ofLineBefore() : before;
    if (same) {
      found.remove(found.size() - 1);
    }
    LocalDate credited = how.original().date();
    found.add(
        new Happening(
            reversal.date().isBefore(credited) ? credited : reversal.date(),
            how.kind(),
            how.cause(),
            start,
            after,
            how.recordBefore(),
            how.recordAfter(),
            how.kind() == Kind.CANCELLATION
                || (after.equals(Exact.ONE) && how.recordAfter().equals(Exact.ONE))));
  }

  /** A credit note of the original's own period that is cancelled later gives back what it took. */
  private List<Happening> cancelledNote(Transaction note) {
    Reversal how = note.reversal();
    if (how == null || how.kind() != Kind.CREDIT_NOTE) {
      return List.of();
    }
    return ledger.reversals(how.original()).stream()
        .filter(
            r ->
                r.reversal() != null
                    && r.reversal().kind() == Kind.CREDIT_NOTE_CANCELLED
                    && r.reversal().cause().equals(how.cause())
                    && isLater(r))
        .limit(1)
        .map(
            r ->
                new Happening(
                    r.date(),
                    Kind.CANCELLATION,
                    how.cause(),
                    Exact.ZERO,
                    Exact.ONE,
                    Exact.ZERO,
                    Exact.ONE,
                    true))
        .toList();
  }

  private void addUnpaid(Transaction transaction, Span span, List<Happening> found) {
    Deal deal = transaction.source().deal();
    Invoice invoice = transaction.source().invoice();
    if (invoice != null && invoice.kind() == Invoice.Kind.INVOICE) {
      unpaid(invoice, span).ifPresent(share -> add(found, invoice, span, share));
    } else if (transaction.event() == Credit.Event.DEAL && deal != null) {
      for (Invoice of : ledger.facts().invoicesOf(deal)) {
        unpaid(of, span)
            .flatMap(share -> ledger.nets().shareOfDeal(Nets.net(of).times(share), of, deal))
            .ifPresent(share -> add(found, of, span, share));
      }
    }
  }

  private static void add(List<Happening> found, Invoice invoice, Span span, Exact share) {
    LocalDate due = invoice.dueOn();
    if (due != null && !share.isZero()) {
      found.add(
          new Happening(
              span.after(due),
              null,
              "invoice:" + invoice.id(),
              Exact.ZERO,
              share,
              Exact.ZERO,
              share,
              false));
    }
  }

  /** The share of an invoice that is not settled so long after it was due. */
  private Optional<Exact> unpaid(Invoice invoice, Span span) {
    LocalDate due = invoice.dueOn();
    Exact total = Nets.gross(invoice);
    if (due == null || total.isZero()) {
      return Optional.empty();
    }
    LocalDate day = span.after(due);
    LocalDate cancelled = Facts.cancelledOn(invoice);
    if (cancelled != null && !cancelled.isAfter(day)) {
      return Optional.empty();
    }
    Exact settled = Exact.ZERO;
    for (Payment payment : invoice.payments()) {
      settled = payment.on().isAfter(day) ? settled : settled.plus(payment.amount());
    }
    for (Invoice note : ledger.facts().notesOf(invoice)) {
      LocalDate back = Facts.cancelledOn(note);
      boolean stands = !Facts.issuedOn(note).isAfter(day) && (back == null || back.isAfter(day));
      settled = stands ? settled.plus(Nets.gross(note)) : settled;
    }
    return Optional.of(Exact.ONE.minus(Figures.within(settled.dividedBy(total), Exact.ONE)));
  }
}
