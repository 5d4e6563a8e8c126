package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a record was settled day by day: by payments, by credit notes and by being cancelled. All as
 * shares of its total (of a deal's amount).
 */
final class Settling {
  /**
   * A day on which something was settled.
   *
   * @param paid share paid so far, credit notes of the original's own period included
   * @param settled share paid and credited so far; at least 1 when complete
   */
  record Day(LocalDate on, Exact paid, Exact settled) {
    boolean isComplete() {
      return settled.compareTo(Exact.ONE) >= 0;
    }

    /** What counts as paid pro rata: all once complete. */
    Exact proRata() {
      return isComplete() ? Exact.ONE : Figures.within(paid, Exact.ONE);
    }
  }

  private record Event(LocalDate on, Exact paid, Exact credited) {}

  private final Nets nets;
  private final Facts facts;
  private final List<Event> events = new ArrayList<>();
  private boolean fromTheFirstDay;

  private Settling(Facts facts, Nets nets) {
    this.facts = facts;
    this.nets = nets;
  }

  /**
   * How the record of a transaction was settled.
   *
   * @param period of the credit date: credit notes dated in it count as paid
   */
  static List<Day> of(Transaction transaction, Period period, Ledger ledger) {
    Settling settling = new Settling(ledger.facts(), ledger.nets());
    Source source = transaction.source();
    Deal deal = source.deal();
    Invoice invoice = source.invoice();
    if (invoice != null) {
      settling.invoice(invoice, period);
    } else if (deal != null) {
      settling.deal(deal);
    }
    return settling.days(transaction.date());
  }

  private void invoice(Invoice invoice, Period period) {
    Exact total = Nets.gross(invoice);
    if (total.isZero()) {
      fromTheFirstDay = true;
      return;
    }
    for (Payment payment : invoice.payments()) {
      events.add(new Event(payment.on(), payment.amount().dividedBy(total), Exact.ZERO));
    }
    for (Invoice note : facts.notesOf(invoice)) {
      credit(note, Nets.gross(note).dividedBy(total), period);
    }
    cancel(Facts.cancelledOn(invoice));
  }

  private void credit(Invoice note, Exact share, @Nullable Period period) {
    LocalDate issued = Facts.issuedOn(note);
    boolean countsAsPaid = period != null && period.contains(issued);
    events.add(new Event(issued, countsAsPaid ? share : Exact.ZERO, share));
    LocalDate cancelled = Facts.cancelledOn(note);
    if (cancelled != null) {
      Exact back = share.negated();
      events.add(new Event(cancelled, countsAsPaid ? back : Exact.ZERO, back));
    }
  }

  private void cancel(@Nullable LocalDate cancelled) {
    if (cancelled != null) {
      events.add(new Event(cancelled, Exact.ZERO, Exact.of(1_000_000_000_000L)));
    }
  }

  private void deal(Deal deal) {
    if (Nets.amount(deal).isZero()) {
      fromTheFirstDay = true;
      return;
    }
    for (Invoice invoice : facts.invoicesOf(deal)) {
      Exact net = Nets.net(invoice);
      Exact total = Nets.gross(invoice);
      for (Payment payment : invoice.payments()) {
        Exact paid = total.isZero() ? net : net.times(payment.amount()).dividedBy(total);
        nets.shareOfDeal(paid, invoice, deal)
            .ifPresent(share -> events.add(new Event(payment.on(), share, Exact.ZERO)));
      }
      for (Invoice note : facts.notesOf(invoice)) {
        nets.shareOfDeal(Nets.net(note), invoice, deal)
            .ifPresent(share -> credit(note, share, null));
      }
    }
    cancel(deal.status() == Deal.Status.CANCELLED ? deal.cancelledOn() : null);
  }

  /** One day for each on which something changed; earlier ones are put on the first. */
  private List<Day> days(LocalDate first) {
    if (fromTheFirstDay) {
      return List.of(new Day(first, Exact.ONE, Exact.ONE));
    }
    events.sort(Comparator.comparing(Event::on));
    List<Day> days = new ArrayList<>();
    Exact paid = Exact.ZERO;
    Exact credited = Exact.ZERO;
    Exact cash = Exact.ZERO;
    for (Event event : events) {
      LocalDate on = event.on().isBefore(first) ? first : event.on();
      boolean note = !event.credited().isZero();
      paid = paid.plus(event.paid());
      credited = credited.plus(event.credited());
      cash = note ? cash : cash.plus(event.paid());
      if (!days.isEmpty() && days.get(days.size() - 1).on().equals(on)) {
        days.remove(days.size() - 1);
      }
      days.add(new Day(on, paid, cash.plus(credited)));
    }
    return days;
  }
}
