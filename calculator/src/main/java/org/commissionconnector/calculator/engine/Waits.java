package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Release;
import org.jspecify.annotations.Nullable;

/** Says what an earning waits for at the end of its period. */
final class Waits {
  private Waits() {}

  static @Nullable Message of(Lived lived) {
    LocalDate day = day(lived);
    if (waitingOn(lived, day) == 0) {
      return null;
    }
    Optional<LocalDate> next =
        lived.planned().stream()
            .map(ReleaseSchedule.Planned::on)
            .filter(on -> on.isAfter(day))
            .findFirst();
    Transaction transaction = lived.entry().transaction();
    for (Release.Part part : lived.release().parts()) {
      Message event =
          transaction == null ? null : event(part.when(), transaction.lead(), day, lived);
      if (event != null) {
        return event;
      }
    }
    return next.map(on -> Message.of("engine.waits-until", on)).orElse(Message.of("engine.waits"));
  }

  private static LocalDate day(Lived lived) {
    LocalDate end = lived.run().period().lastDay();
    LocalDate asOf = lived.run().asOf();
    return asOf.isBefore(end) ? asOf : end;
  }

  private static long waitingOn(Lived lived, LocalDate day) {
    long waits = lived.entry().amount;
    for (Life.Waiting change : lived.life().waiting) {
      waits += change.on().isAfter(day) ? 0 : change.change();
    }
    return waits;
  }

  private static @Nullable Message event(
      Release.When when, Transaction lead, LocalDate day, Lived lived) {
    if (when instanceof Release.When.Condition condition) {
      boolean holds = !lived.planned().isEmpty();
      return holds ? null : Message.of("engine.waits-condition", condition.expression().source());
    }
    return switch ((Release.When.Event) when) {
      case EARNED -> null;
      case INVOICE -> invoice(lead, day, lived);
      case PAYMENT -> payment("engine.waits-payment", lead, day, lived);
      case FULL_PAYMENT -> payment("engine.waits-full-payment", lead, day, lived);
    };
  }

  private static @Nullable Message invoice(Transaction lead, LocalDate day, Lived lived) {
    Deal deal = lead.source().deal();
    if (lead.event() != Credit.Event.DEAL || deal == null) {
      return null;
    }
    boolean invoiced =
        lived.run().facts().invoicesOf(deal).stream()
            .anyMatch(invoice -> !Facts.issuedOn(invoice).isAfter(day));
    return invoiced ? null : Message.of("engine.waits-invoice", name(deal));
  }

  private static String name(Deal deal) {
    return deal.name() == null ? deal.id() : deal.name();
  }

  private static @Nullable Message payment(
      String key, Transaction lead, LocalDate day, Lived lived) {
    Invoice invoice = lead.source().invoice();
    Deal deal = lead.source().deal();
    PlanMoney money = lived.run().money();
    if (invoice != null) {
      Exact received = received(invoice, day);
      return received.compareTo(Nets.gross(invoice)) >= 0
          ? null
          : Message.of(
              key,
              invoice.number() == null ? invoice.id() : invoice.number(),
              money.text(received),
              money.text(Nets.gross(invoice)));
    }
    if (deal == null) {
      return null;
    }
    Exact paid = Exact.ZERO;
    for (Settling.Day settled :
        Settling.of(lead, lived.run().period(), lived.run().plan().ledger())) {
      paid = settled.on().isAfter(day) ? paid : settled.paid();
    }
    return paid.compareTo(Exact.ONE) >= 0
        ? null
        : Message.of(
            key,
            name(deal),
            money.text(paid.times(Nets.amount(deal))),
            money.text(Nets.amount(deal)));
  }

  private static Exact received(Invoice invoice, LocalDate day) {
    return invoice.payments().stream()
        .filter(payment -> !payment.on().isAfter(day))
        .map(Payment::amount)
        .reduce(Exact.ZERO, Exact::plus);
  }
}
