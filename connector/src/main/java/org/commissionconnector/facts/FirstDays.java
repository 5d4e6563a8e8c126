package org.commissionconnector.facts;

import java.time.LocalDate;
import java.util.List;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.Days;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the day on which an invoice was first seen cancelled, and first seen paid where the CRM
 * only knows that it was no later. CRMs tell of their last change instead, which would move the
 * money into another period with every touch.
 */
final class FirstDays {
  private FirstDays() {}

  /** The record with days that it had before, where they were earlier. */
  static CrmRecord kept(CrmRecord now, @Nullable StoredFact before) {
    if (!(now instanceof InvoiceRecord read)
        || before == null
        || before.form() != StoredFact.Form.INVOICE) {
      return now;
    }
    Invoice was = FactContent.invoice(before);
    Invoice invoice = read.invoice();
    LocalDate cancelled = invoice.cancelledOn();
    Invoice kept =
        with(
            invoice,
            cancelled == null ? null : earlier(cancelled, cancelledOn(was)),
            read.days() == Days.NO_LATER
                ? invoice.payments().stream().map(one -> with(one, was.payments())).toList()
                : invoice.payments());
    return kept.equals(invoice)
        ? now
        : new InvoiceRecord(read.ref(), read.changedAt(), kept, read.days());
  }

  private static @Nullable LocalDate cancelledOn(Invoice invoice) {
    return invoice.status() == Invoice.Status.CANCELLED ? invoice.cancelledOn() : null;
  }

  private static Payment with(Payment now, List<Payment> before) {
    LocalDate first =
        before.stream()
            .filter(was -> was.id().equals(now.id()))
            .map(Payment::on)
            .findFirst()
            .orElse(null);
    return new Payment(now.id(), earlier(now.on(), first), now.amount());
  }

  private static LocalDate earlier(LocalDate now, @Nullable LocalDate was) {
    return was != null && was.isBefore(now) ? was : now;
  }

  private static Invoice with(
      Invoice invoice, @Nullable LocalDate cancelledOn, List<Payment> payments) {
    return new Invoice(
        invoice.id(),
        invoice.number(),
        invoice.kind(),
        invoice.status(),
        invoice.deal(),
        invoice.owner(),
        invoice.customer(),
        invoice.issuedOn(),
        invoice.dueOn(),
        cancelledOn,
        invoice.currency(),
        invoice.lines(),
        invoice.total(),
        payments,
        invoice.reverses(),
        invoice.custom());
  }
}
