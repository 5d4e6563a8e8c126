package org.commissionconnector.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Takes stored records one after another. */
  static final class Builder {
    private final List<Deal> deals = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<CrmRecord.Unreadable> unreadable = new ArrayList<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    void add(StoredFact fact) {
      versions.put(fact.ref().toString(), fact.version());
      switch (fact.form()) {
        case DEAL -> deals.add(FactContent.deal(fact));
        case INVOICE -> invoices.add(FactContent.invoice(fact));
        case UNREADABLE -> unreadable.add(FactContent.unreadable(fact));
        case GONE -> {}
      }
    }

    FactBook build(Directory directory) {
      return new FactBook(directory, deals, invoices, unreadable, versions);
    }
  }
}
