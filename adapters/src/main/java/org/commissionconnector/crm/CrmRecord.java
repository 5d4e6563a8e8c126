package org.commissionconnector.crm;

import java.time.Instant;
import java.util.Optional;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;

/**
 * A record that money comes from, as last read. Ids inside, of the record and of what it names, are
 * {@link RecordRef} texts.
 */
public sealed interface CrmRecord {
  RecordRef ref();

  /** When the CRM says it changed last. */
  Optional<Instant> changedAt();

  record DealRecord(RecordRef ref, Optional<Instant> changedAt, Deal deal) implements CrmRecord {}

  /**
   * @param days of payment and cancellation inside
   */
  record InvoiceRecord(RecordRef ref, Optional<Instant> changedAt, Invoice invoice, Days days)
      implements CrmRecord {
    /** An invoice whose days are those of the CRM. */
    public InvoiceRecord(RecordRef ref, Optional<Instant> changedAt, Invoice invoice) {
      this(ref, changedAt, invoice, Days.KNOWN);
    }
  }

  /** What a CRM knows of the day on which something was done. */
  enum Days {
    KNOWN,
    /** It was done by then: the first such day that is seen is kept, for a later one moves. */
    NO_LATER
  }

  /** A record that could not be understood: set aside and listed, never dropped. */
  record Unreadable(RecordRef ref, Optional<Instant> changedAt, String path, String message)
      implements CrmRecord {}
}
