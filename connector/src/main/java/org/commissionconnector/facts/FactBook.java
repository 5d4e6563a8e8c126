package org.commissionconnector.facts;

import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;

/**
 * Facts to compute with.
 *
 * @param unreadable records that the adapter could not understand
 * @param versions of each record, by ref
 */
public record FactBook(
    Directory directory,
    List<Deal> deals,
    List<Invoice> invoices,
    List<CrmRecord.Unreadable> unreadable,
    Map<String, Integer> versions) {
  public FactBook {
    deals = List.copyOf(deals);
    invoices = List.copyOf(invoices);
    unreadable = List.copyOf(unreadable);
    versions = Map.copyOf(versions);
  }

  FactBook with(Directory other) {
    return new FactBook(other, deals, invoices, unreadable, versions);
  }
}
