package org.commissionconnector.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef;

/** The product's own copy of what the CRMs know, as last read. */
public interface Facts {
  /** Keeps records as just read. Content that is the same as before costs nothing. */
  Kept keep(List<CrmRecord> records);

  /** Keeps that records are no longer there. */
  Kept gone(Set<RecordRef> refs);

  /** Replaces a connection's people, teams, customers, products, targets and rates. */
  Kept keepDirectory(String connection, Directory directory);

  /** Everybody and everything of all connections; customers and products too. */
  Directory directory();

  /** People, teams, targets and rates of all connections; no customers or products. */
  Directory people();

  /** The customers and products of these ids. */
  Directory named(Set<String> customers, Set<String> products);

  /** All records, for a whole book. Read while the stream is open; bounded memory. */
  Records all();

  /** The records of these refs that exist. */
  Records of(Set<String> refs);

  /** Refs of records that name one of the targets in one of the roles. */
  Set<String> naming(Set<FactRole> roles, Set<String> targets);

  /** Refs of the connection's records of a kind that are not known to be gone. */
  Set<RecordRef> refs(String connection, RecordRef.Kind kind);

  /** The version of each record as kept now. */
  Map<String, Integer> versions(Set<String> refs);

  /** The latest day that any record names as a dated fact. */
  Optional<LocalDate> lastDate();

  /** How many records of each kind are kept and not gone. */
  Map<RecordRef.Kind, Long> counts();

  /**
   * Records as kept.
   *
   * @param unreadable set aside by the adapter
   */
  record Records(List<Deal> deals, List<Invoice> invoices, List<CrmRecord.Unreadable> unreadable) {
    public Records {
      deals = List.copyOf(deals);
      invoices = List.copyOf(invoices);
      unreadable = List.copyOf(unreadable);
    }
  }
}
