package org.commissionconnector.calculator.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Sets invoices and credit notes aside that cannot be computed with; gives the others their
 * currency, owner and total.
 */
final class InvoiceCheck {
  private final PeopleCheck people;
  private final RecordRegister<Deal> deals;
  private final LineCheck lines;
  private final Company company;
  private final BookFindings findings;
  private final Map<String, Invoice> all = new HashMap<>();

  InvoiceCheck(
      PeopleCheck people, RecordRegister<Deal> deals, Company company, BookFindings findings) {
    this.people = people;
    this.deals = deals;
    this.lines = new LineCheck(people, findings);
    this.company = company;
    this.findings = findings;
  }

  RecordRegister<Invoice> check(List<Invoice> invoices, List<BrokenRecord> broken) {
    RecordRegister<Invoice> register =
        RecordRegister.of(RecordKind.INVOICE, invoices, Invoice::id, broken, "id", findings);
    register.records().forEach(invoice -> all.put(invoice.id(), invoice));
    checkAll(register, Invoice.Kind.INVOICE);
    checkAll(register, Invoice.Kind.CREDIT_NOTE);
    register.replaceAll(this::withDefaults);
    return register;
  }

  private void checkAll(RecordRegister<Invoice> register, Invoice.Kind kind) {
    for (Invoice invoice : register.records()) {
      if (invoice.kind() != kind) {
        continue;
      }
      int before = findings.count();
      String record = RecordKind.INVOICE.record(invoice.id());
      check(invoice, record);
      reverses(invoice, record, register);
      if (findings.count() > before) {
        findings.setAside(invoice);
        register.setAside(invoice.id());
      }
    }
  }

  private void check(Invoice invoice, String record) {
    people.reference(deals, RecordKind.DEAL, invoice.deal(), record, "deal");
    people.person(invoice.owner(), record, "owner");
    people.reference(
        people.customers(), RecordKind.CUSTOMER, invoice.customer(), record, "customer");
    if (invoice.status() == Invoice.Status.POSTED && invoice.issuedOn() == null) {
      findings.problem(record, "issuedOn", Message.of("book.posted-without-day"));
    }
    if (invoice.status() == Invoice.Status.CANCELLED && invoice.cancelledOn() == null) {
      findings.problem(record, "cancelledOn", Message.of("book.cancelled-without-day"));
    }
    if (invoice.status() == Invoice.Status.POSTED && invoice.lines().isEmpty()) {
      findings.problem(record, "lines", Message.of("book.posted-without-lines"));
    }
    lines.currency(invoice.currency(), record);
    lines.lines(invoice.lines(), record);
    lines.twice(invoice.payments(), Payment::id, "payments", record);
    payments(invoice, record);
  }

  private void payments(Invoice invoice, String record) {
    Exact total = total(invoice);
    if (total.isNegative()) {
      findings.problem(record, "total", Message.of("book.negative-total", total));
      return;
    }
    List<Payment> payments = invoice.payments();
    if (total.isZero() && !payments.isEmpty()) {
      findings.problem(record, "payments[0].amount", Message.of("book.payment-on-nothing"));
      return;
    }
    Exact sum = Exact.ZERO;
    int over = -1;
    for (int i = 0; i < payments.size(); i++) {
      sum = sum.plus(payments.get(i).amount());
      boolean above = sum.compareTo(total) > 0;
      over = above && over < 0 ? i : above ? over : -1;
    }
    if (over >= 0) {
      findings.problem(
          record, "payments[" + over + "].amount", Message.of("book.overpaid", sum, total));
    }
  }

  private void reverses(Invoice note, String record, RecordRegister<Invoice> register) {
    String id = note.reverses();
    if (id == null) {
      return;
    }
    Invoice original = all.get(id);
    if (note.kind() == Invoice.Kind.INVOICE) {
      findings.problem(record, "reverses", Message.of("book.invoice-reverses", id));
    } else if (original != null && original.kind() == Invoice.Kind.CREDIT_NOTE) {
      findings.problem(record, "reverses", Message.of("book.reverses-note", id));
    } else if (original == null || !register.has(id)) {
      people.reference(register, RecordKind.INVOICE, id, record, "reverses");
    } else {
      against(note, original, record);
    }
  }

  private void against(Invoice note, Invoice original, String record) {
    if (original.status() == Invoice.Status.DRAFT) {
      findings.problem(record, "reverses", Message.of("book.reverses-draft", original.id()));
    }
    if (note.issuedOn() != null
        && original.issuedOn() != null
        && note.issuedOn().isBefore(original.issuedOn())) {
      findings.problem(
          record,
          "issuedOn",
          Message.of(
              "book.note-before-original", note.issuedOn(), original.id(), original.issuedOn()));
    }
    if (!currency(note).equals(currency(original))) {
      findings.problem(
          record,
          "currency",
          Message.of("book.note-currency", currency(note), original.id(), currency(original)));
    }
  }

  private String currency(Invoice invoice) {
    return invoice.currency() == null ? company.currency().getCurrencyCode() : invoice.currency();
  }

  private static Exact total(Invoice invoice) {
    return invoice.total() == null ? LineCheck.sum(invoice.lines()) : invoice.total();
  }

  private Invoice withDefaults(Invoice invoice) {
    String owner = owner(invoice);
    return invoice.currency() != null
            && invoice.total() != null
            && Objects.equals(owner, invoice.owner())
        ? invoice
        : invoice.with(owner, currency(invoice), total(invoice));
  }

  private @Nullable String owner(Invoice invoice) {
    if (invoice.owner() != null || invoice.deal() == null) {
      return invoice.owner();
    }
    Deal deal = deals.get(invoice.deal());
    return deal == null ? null : deal.owner();
  }
}
