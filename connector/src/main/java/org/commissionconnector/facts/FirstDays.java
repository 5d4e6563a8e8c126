package org.commissionconnector.facts;

import java.time.LocalDate;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the day on which an invoice was first seen cancelled. CRMs keep no such day and tell of
 * their last change instead, which would move the taking back to another period with every touch.
 */
final class FirstDays {
  private FirstDays() {}

  /** The record with the earlier of the two days, as long as it stays cancelled. */
  static CrmRecord kept(CrmRecord now, @Nullable StoredFact before) {
    if (!(now instanceof InvoiceRecord read)
        || before == null
        || before.form() != StoredFact.Form.INVOICE) {
      return now;
    }
    Invoice invoice = read.invoice();
    LocalDate first = cancelledOn(FactContent.invoice(before));
    LocalDate last = cancelledOn(invoice);
    return first == null || last == null || !first.isBefore(last)
        ? now
        : new InvoiceRecord(read.ref(), read.changedAt(), with(invoice, first));
  }

  private static @Nullable LocalDate cancelledOn(Invoice invoice) {
    return invoice.status() == Invoice.Status.CANCELLED ? invoice.cancelledOn() : null;
  }

  private static Invoice with(Invoice invoice, LocalDate cancelledOn) {
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
        invoice.payments(),
        invoice.reverses(),
        invoice.custom());
  }
}
