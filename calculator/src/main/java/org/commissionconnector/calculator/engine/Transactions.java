package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Credit.Event;
import org.jspecify.annotations.Nullable;

/** Makes transactions of records: what stands for itself, without what reverses it. */
final class Transactions {
  private static final Comparator<Payment> PAYMENT_ORDER =
      Comparator.comparing(Payment::on).thenComparing(Payment::id, Ids.BY_CODE_POINT);

  private final Facts facts;
  private final Nets nets;

  Transactions(Facts facts, Nets nets) {
    this.facts = facts;
    this.nets = nets;
  }

  /** Lines of a deal as won on the day. */
  List<Transaction> ofDeal(Deal deal, LocalDate day) {
    List<Transaction> found = new ArrayList<>();
    if (deal.lines().isEmpty()) {
      Source source = source(deal, null);
      found.add(
          standing(
              Event.DEAL,
              "deal:" + deal.id(),
              source,
              0,
              day,
              1,
              Figures.ofAmount(Nets.amount(deal))));
    }
    for (int i = 0; i < deal.lines().size(); i++) {
      Line line = deal.lines().get(i);
      String id = "deal:" + deal.id() + "/" + line.id();
      found.add(standing(Event.DEAL, id, source(deal, line), i, day, 1, Figures.of(line)));
    }
    return found;
  }

  /** Lines of a posted invoice, or of a credit note that reverses nothing. */
  List<Transaction> ofInvoice(Invoice invoice) {
    return ofInvoice(invoice, facts.deal(invoice.deal()));
  }

  /** Lines of an invoice of the deal given. */
  List<Transaction> ofInvoice(Invoice invoice, @Nullable Deal deal) {
    List<Transaction> found = new ArrayList<>();
    for (int i = 0; i < invoice.lines().size(); i++) {
      Line line = invoice.lines().get(i);
      found.add(
          standing(
              Event.INVOICE,
              "invoice:" + invoice.id() + "/" + line.id(),
              source(invoice, deal, null, line),
              i,
              Facts.issuedOn(invoice),
              sign(invoice),
              Figures.of(line)));
    }
    return found;
  }

  /** Each line of an invoice for each payment of it. */
  List<Transaction> ofPayments(Invoice invoice) {
    List<Transaction> found = new ArrayList<>();
    Exact total = Nets.gross(invoice);
    Exact paid = Exact.ZERO;
    for (Payment payment : inOrder(invoice.payments())) {
      Exact share = total.isZero() ? Exact.ZERO : payment.amount().dividedBy(total);
      Exact before = paid;
      paid = paid.plus(share);
      for (int i = 0; i < invoice.lines().size(); i++) {
        found.add(ofPayment(invoice, payment, i, share, before, paid));
      }
    }
    return found;
  }

  private Transaction ofPayment(
      Invoice invoice, Payment payment, int position, Exact share, Exact before, Exact after) {
    Line line = invoice.lines().get(position);
    return new Transaction(
        Event.PAYMENT,
        "payment:" + invoice.id() + "/" + payment.id() + "/" + line.id(),
        source(invoice, payment, line),
        position,
        payment.on(),
        share.isNegative() ? -sign(invoice) : sign(invoice),
        Figures.of(line).times(share.abs()),
        before,
        after,
        null);
  }

  static List<Payment> inOrder(List<Payment> payments) {
    return payments.stream().sorted(PAYMENT_ORDER).toList();
  }

  private static int sign(Invoice invoice) {
    return invoice.kind() == Invoice.Kind.CREDIT_NOTE ? -1 : 1;
  }

  private static Transaction standing(
      Event event, String id, Source source, int position, LocalDate day, int sign, Figures own) {
    return new Transaction(
        event, id, source, position, day, sign, own, Exact.ZERO, Exact.ONE, null);
  }

  private Source source(Deal deal, @Nullable Line line) {
    return new Source(
        "deal:" + deal.id(),
        deal.id(),
        nets.currency(deal.currency()),
        deal,
        null,
        null,
        line,
        deal.owner(),
        teamOf(deal),
        deal.customer());
  }

  /** Where a line of an invoice stands; who and for whom is its own, else its deal's. */
  Source source(Invoice invoice, @Nullable Payment payment, @Nullable Line line) {
    return source(invoice, facts.deal(invoice.deal()), payment, line);
  }

  private Source source(
      Invoice invoice, @Nullable Deal deal, @Nullable Payment payment, @Nullable Line line) {
    String owner = invoice.owner() == null && deal != null ? deal.owner() : invoice.owner();
    return new Source(
        "invoice:" + invoice.id(),
        invoice.id(),
        nets.currency(invoice.currency()),
        deal,
        invoice,
        payment,
        line,
        owner,
        deal == null ? facts.people.onlyTeam(owner) : teamOf(deal),
        invoice.customer() == null && deal != null ? deal.customer() : invoice.customer());
  }

  private @Nullable String teamOf(Deal deal) {
    return deal.team() == null ? facts.people.onlyTeam(deal.owner()) : deal.team();
  }
}
