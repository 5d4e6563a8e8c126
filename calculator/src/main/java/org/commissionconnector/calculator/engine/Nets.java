package org.commissionconnector.calculator.engine;

import java.util.Optional;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Net and gross amounts of whole records. */
final class Nets {
  private final Facts facts;
  private final Problems problems;

  Nets(Facts facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  static Exact net(Invoice invoice) {
    return sum(invoice.lines());
  }

  /** With tax; the sum of the lines unless written. */
  static Exact gross(Invoice invoice) {
    return invoice.total() == null ? net(invoice) : invoice.total();
  }

  static Exact amount(Deal deal) {
    return deal.amount() == null ? sum(deal.lines()) : deal.amount();
  }

  private static Exact sum(Iterable<Line> lines) {
    Exact sum = Exact.ZERO;
    for (Line line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }

  String currency(@Nullable String own) {
    return own == null ? facts.book.company().currency().getCurrencyCode() : own;
  }

  /**
   * An amount of an invoice, or of what reverses it, as a share of its deal's amount; empty, with a
   * problem, where there is no exchange rate for the invoice's date.
   */
  Optional<Exact> shareOfDeal(Exact amount, Invoice invoice, Deal deal) {
    Exact whole = amount(deal);
    String from = currency(invoice.currency());
    String to = currency(deal.currency());
    Optional<Exact> rate = facts.rates.rate(from, to, Facts.issuedOn(invoice));
    if (rate.isEmpty()) {
      problems.add(
          "invoice:" + invoice.id(),
          "currency",
          Message.of("engine.no-rate", from, to, Facts.issuedOn(invoice)));
    }
    return rate.map(r -> whole.isZero() ? Exact.ONE : amount.times(r).dividedBy(whole));
  }
}
