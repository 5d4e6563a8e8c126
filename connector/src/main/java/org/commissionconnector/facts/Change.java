package org.commissionconnector.facts;

import java.util.List;
import java.util.Objects;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Says in a few words what changed about a record. */
final class Change {
  private Change() {}

  static Message of(@Nullable StoredFact before, StoredFact now) {
    return Message.of("facts." + key(before, now), now.ref().toString());
  }

  private static String key(@Nullable StoredFact before, StoredFact now) {
    if (now.form() == StoredFact.Form.GONE) {
      return "gone";
    }
    if (before == null || before.form() == StoredFact.Form.GONE) {
      return "new";
    }
    if (before.form() != now.form()) {
      return now.form() == StoredFact.Form.UNREADABLE ? "unreadable" : "changed";
    }
    return switch (now.form()) {
      case DEAL -> deal(FactContent.deal(before), FactContent.deal(now));
      case INVOICE -> invoice(FactContent.invoice(before), FactContent.invoice(now));
      case UNREADABLE, GONE -> "changed";
    };
  }

  private static String deal(Deal before, Deal now) {
    if (before.status() != now.status()) {
      return "status";
    }
    if (!Objects.equals(before.owner(), now.owner())) {
      return "owner";
    }
    if (!before.splits().equals(now.splits())) {
      return "splits";
    }
    boolean sameMoney =
        before.lines().equals(now.lines())
            && Objects.equals(before.amount(), now.amount())
            && Objects.equals(before.currency(), now.currency());
    return sameMoney ? "changed" : "amount";
  }

  private static String invoice(Invoice before, Invoice now) {
    if (before.status() != now.status()) {
      return "status";
    }
    if (!Objects.equals(before.owner(), now.owner())) {
      return "owner";
    }
    int paid = paid(now.payments()).compareTo(paid(before.payments()));
    if (paid != 0) {
      return paid > 0 ? "paid" : "taken-back";
    }
    boolean sameMoney =
        before.lines().equals(now.lines())
            && Objects.equals(before.total(), now.total())
            && Objects.equals(before.currency(), now.currency());
    return sameMoney ? "changed" : "amount";
  }

  private static Exact paid(List<Payment> payments) {
    return payments.stream().map(Payment::amount).reduce(Exact.ZERO, Exact::plus);
  }
}
