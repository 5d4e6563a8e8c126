package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What reverses a record, in order: its credit notes, their cancellations and its own cancellation,
 * each taken apart by the original's lines. Never beyond the whole.
 */
final class Reversals {
  private final Facts facts;
  private final Nets nets;

  Reversals(Facts facts, Nets nets) {
    this.facts = facts;
    this.nets = nets;
  }

  private record Event(LocalDate day, String id, Reversal.Kind kind, @Nullable Invoice note) {
    /** Whether it ends a note, or is a note that ends on the day it is issued. */
    boolean isPast() {
      return note != null && day.equals(Facts.cancelledOn(note));
    }
  }

  /**
   * On one day a note that is cancelled gives back first, so that the one written in its place
   * finds what it takes; then come notes; the record's own cancellation takes what is left.
   */
  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::day)
          .thenComparing(event -> event.note() == null)
          .thenComparing(event -> !event.isPast())
          .thenComparing(Event::id, Ids.BY_CODE_POINT)
          .thenComparing(Event::kind);

  /**
   * A deal's cancellation as if no note had taken back before: a note against a deal is no line, so
   * there is all of it to reverse in the deal's own period.
   */
  static Transaction whole(Transaction cancellation) {
    Reversal how = cancellation.reversal();
    if (how == null) {
      return cancellation;
    }
    Figures none = how.original().own().times(Exact.ZERO);
    Reversal all =
        new Reversal(
            how.original(),
            how.kind(),
            how.cause(),
            how.order(),
            none,
            how.original().own(),
            Exact.ZERO,
            Exact.ONE,
            Exact.ZERO,
            Exact.ONE);
    return new Transaction(
        cancellation.event(),
        cancellation.id(),
        cancellation.source(),
        cancellation.position(),
        cancellation.date(),
        -how.original().sign(),
        how.original().own(),
        Exact.ZERO,
        Exact.ONE,
        all);
  }

  /** For each line of the record, given as transactions in order, what reverses it. */
  List<List<Transaction>> of(List<Transaction> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Source source = lines.get(0).source();
    Deal deal = source.deal();
    if (lines.get(0).event() == org.commissionconnector.calculator.plan.Credit.Event.DEAL
        && deal != null) {
      return new Chain(lines).over(dealEvents(deal), deal);
    }
    Invoice invoice = source.invoice();
    return invoice == null || source.payment() != null
        ? lines.stream().map(line -> List.<Transaction>of()).toList()
        : new Chain(lines).over(invoiceEvents(invoice), null);
  }

  private List<Event> dealEvents(Deal deal) {
    List<Event> events = new ArrayList<>();
    facts.invoicesOf(deal).forEach(invoice -> addNotes(invoice, events));
    if (deal.status() == Deal.Status.CANCELLED && deal.cancelledOn() != null) {
      events.add(cancellation(deal.cancelledOn(), deal.id()));
    }
    events.sort(ORDER);
    return events;
  }

  private List<Event> invoiceEvents(Invoice invoice) {
    List<Event> events = new ArrayList<>();
    if (invoice.kind() == Invoice.Kind.INVOICE) {
      addNotes(invoice, events);
    }
    LocalDate cancelled = Facts.cancelledOn(invoice);
    if (cancelled != null) {
      events.add(cancellation(cancelled, invoice.id()));
    }
    events.sort(ORDER);
    return events;
  }

  private static Event cancellation(LocalDate day, String id) {
    return new Event(day, id, Reversal.Kind.CANCELLATION, null);
  }

  private void addNotes(Invoice invoice, List<Event> events) {
    for (Invoice note : facts.notesOf(invoice)) {
      events.add(new Event(Facts.issuedOn(note), note.id(), Reversal.Kind.CREDIT_NOTE, note));
      LocalDate cancelled = Facts.cancelledOn(note);
      if (cancelled != null) {
        events.add(new Event(cancelled, note.id(), Reversal.Kind.CREDIT_NOTE_CANCELLED, note));
      }
    }
  }

  /** One record's lines and how far each is reversed while its events go by. */
  private final class Chain {
    private final List<Transaction> lines;
    private final List<List<Transaction>> found = new ArrayList<>();
    private final Figures[] reversed;
    private final Exact[] share;
    private Exact recordShare = Exact.ZERO;
    private boolean cancelled;
    private int order;
    private final Map<String, List<Taken>> takenBy = new HashMap<>();
    private final Map<String, Exact> shareOf = new HashMap<>();

    private record Taken(int at, Part part, Figures figures, Exact share) {}

    private record Part(String id, Source source, int position) {}

    Chain(List<Transaction> lines) {
      this.lines = lines;
      reversed = new Figures[lines.size()];
      share = new Exact[lines.size()];
      for (int i = 0; i < lines.size(); i++) {
        reversed[i] = lines.get(i).own().times(Exact.ZERO);
        share[i] = Exact.ZERO;
        found.add(new ArrayList<>());
      }
    }

    List<List<Transaction>> over(List<Event> events, @Nullable Deal deal) {
      for (Event event : events) {
        order++;
        Invoice note = event.note();
        if (note == null) {
          cancel(event);
        } else if (event.kind() == Reversal.Kind.CREDIT_NOTE_CANCELLED) {
          giveBack(event, note);
        } else if (deal == null) {
          takeLines(event, note);
        } else {
          takeShare(event, note, deal);
        }
      }
      return found;
    }

    private void cancel(Event event) {
      Exact before = recordShare;
      recordShare = Exact.ONE;
      cancelled = true;
      for (int i = 0; i < lines.size(); i++) {
        Transaction line = lines.get(i);
        Part part = new Part(line.id(), line.source(), line.position());
        reverse(event, i, part, line.own(), Exact.ONE, before);
      }
    }

    private void takeLines(Event event, Invoice note) {
      Invoice original = lines.get(0).source().invoice();
      if (original == null) {
        return;
      }
      Exact net = Nets.net(original);
      Exact before = recordShare;
      move(note, net.isZero() ? Exact.ONE : Nets.net(note).dividedBy(net));
      for (org.commissionconnector.calculator.engine.Parts.Part answer : Parts.of(note, original)) {
        Part part = part(note, answer.line().id(), answer.position(), answer.line());
        int at = answer.answersTo();
        Figures whole = lines.get(at).own();
        Figures after = reversed[at].plus(answer.figures()).within(whole);
        reverse(event, at, part, after, lineShare(after, whole), before);
      }
    }

    private Exact lineShare(Figures after, Figures whole) {
      return whole.amount().isZero() ? Exact.ONE : after.amount().dividedBy(whole.amount());
    }

    private Part part(
        Invoice note,
        String lineId,
        int position,
        org.commissionconnector.calculator.book.@Nullable Line line) {
      Source source = new Transactions(facts, nets).source(note, null, line);
      String id = "invoice:" + note.id() + (lineId.isEmpty() ? "" : "/" + lineId);
      return new Part(id, source, position);
    }

    private void takeShare(Event event, Invoice note, Deal deal) {
      Invoice original = facts.invoice(note.reverses());
      if (original == null) {
        return;
      }
      Exact before = recordShare;
      nets.shareOfDeal(Nets.net(note), original, deal)
          .ifPresent(
              taken -> {
                move(note, taken);
                for (int i = 0; i < lines.size(); i++) {
                  Figures after = lines.get(i).own().times(recordShare);
                  reverse(event, i, part(note, "", i, null), after, recordShare, before);
                }
              });
    }

    private void move(Invoice note, Exact taken) {
      Exact after = Figures.within(recordShare.plus(taken), Exact.ONE);
      shareOf.put(note.id(), after.minus(recordShare));
      recordShare = after;
    }

    /** Of a record that is cancelled itself nothing comes back. */
    private void giveBack(Event event, Invoice note) {
      if (cancelled) {
        return;
      }
      Exact before = recordShare;
      recordShare = before.minus(shareOf.getOrDefault(note.id(), Exact.ZERO));
      for (Taken taken : List.copyOf(takenBy.getOrDefault(note.id(), List.of()))) {
        Figures after = reversed[taken.at()].minus(taken.figures());
        Exact shareAfter = share[taken.at()].minus(taken.share());
        reverse(event, taken.at(), taken.part(), after, shareAfter, before);
      }
    }

    private void reverse(
        Event event, int at, Part part, Figures after, Exact shareAfter, Exact recordBefore) {
      Transaction original = lines.get(at);
      Figures own = after.minus(reversed[at]);
      boolean back = event.kind() == Reversal.Kind.CREDIT_NOTE_CANCELLED;
      Reversal reversal =
          new Reversal(
              original,
              event.kind(),
              part.source().record(),
              order,
              reversed[at],
              after,
              share[at],
              shareAfter,
              recordBefore,
              recordShare);
      found
          .get(at)
          .add(
              new Transaction(
                  original.event(),
                  part.id(),
                  part.source(),
                  part.position(),
                  event.day(),
                  back ? original.sign() : -original.sign(),
                  back ? own.times(Exact.of(-1)) : own,
                  Exact.ZERO,
                  Exact.ONE,
                  reversal));
      if (event.kind() == Reversal.Kind.CREDIT_NOTE) {
        takenBy
            .computeIfAbsent(event.id(), id -> new ArrayList<>())
            .add(new Taken(at, part, own, shareAfter.minus(share[at])));
      }
      reversed[at] = after;
      share[at] = shareAfter;
    }
  }
}
