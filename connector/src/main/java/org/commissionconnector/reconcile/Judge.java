package org.commissionconnector.reconcile;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Credit.Event;
import org.jspecify.annotations.Nullable;

/** Says what became of one record, line by line. */
final class Judge {
  private final Evidence evidence;
  private final CreditedKinds kinds;
  private final String subject;
  private final @Nullable String owner;
  private final Set<Message> reasons = new LinkedHashSet<>();
  private boolean credited;
  private boolean forgotten;

  /**
   * @param subject {@code deal:odoo:deal/7}
   */
  Judge(Evidence evidence, CreditedKinds kinds, String subject, @Nullable String owner) {
    this.evidence = evidence;
    this.kinds = kinds;
    this.subject = subject;
    this.owner = owner;
  }

  void deal(Deal deal, LocalDate won) {
    if (deal.lines().isEmpty()) {
      line(subject, Event.DEAL, won);
    }
    deal.lines().forEach(line -> line(subject + "/" + line.id(), Event.DEAL, won));
  }

  void invoice(Invoice invoice, LocalDate issued) {
    invoice.lines().forEach(line -> line(subject + "/" + line.id(), Event.INVOICE, issued));
    for (Payment payment : invoice.payments()) {
      for (Line line : invoice.lines()) {
        line(
            "payment:%s/%s/%s".formatted(invoice.id(), payment.id(), line.id()),
            Event.PAYMENT,
            payment.on());
      }
    }
  }

  private void line(String transaction, Event event, LocalDate day) {
    List<Message> listed = evidence.uncredited(transaction);
    if (evidence.isCredited(transaction)) {
      credited = true;
    } else if (!listed.isEmpty()) {
      reasons.addAll(listed);
    } else if (kinds.of(owner, day).contains(event)) {
      forgotten = true;
    }
  }

  /** The verdict, where nothing else speaks for the record; else what else it is. */
  Fate fate(Fate otherwise) {
    List<Message> problems = evidence.problems(subject);
    if (forgotten && problems.isEmpty()) {
      return Fate.FORGOTTEN;
    }
    if (credited || otherwise == Fate.CREDITED) {
      return Fate.CREDITED;
    }
    if (!problems.isEmpty()) {
      if (reasons.isEmpty()) {
        reasons.addAll(problems);
      }
      return Fate.SET_ASIDE;
    }
    return reasons.isEmpty() ? otherwise : Fate.UNCREDITED;
  }

  /** Why lines of it are not credited to anybody. */
  List<Message> reasons() {
    return List.copyOf(reasons);
  }
}
