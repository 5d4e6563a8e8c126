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

  record InvoiceRecord(RecordRef ref, Optional<Instant> changedAt, Invoice invoice)
      implements CrmRecord {}

  /** A record that could not be understood: set aside and listed, never dropped. */
  record Unreadable(RecordRef ref, Optional<Instant> changedAt, String path, String message)
      implements CrmRecord {}
}
