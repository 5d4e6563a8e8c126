package org.commissionconnector.settlement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.facts.FactBook;
import org.jspecify.annotations.Nullable;

/** The kept facts and the company's own terms as one book, and who is at home in it. */
final class SettlementBook {
  private static final String NOBODY = "";

  private final FactBook facts;
  private final Map<String, String> owners = new LinkedHashMap<>();

  SettlementBook(FactBook facts) {
    this.facts = facts;
    Map<String, Deal> deals = new HashMap<>();
    for (Deal deal : facts.deals()) {
      deals.put(deal.id(), deal);
      owners.put(deal.id(), orNobody(deal.owner()));
    }
    for (Invoice invoice : facts.invoices()) {
      Deal deal = invoice.deal() == null ? null : deals.get(invoice.deal());
      String dealOwner = deal == null ? null : deal.owner();
      owners.put(invoice.id(), orNobody(invoice.owner() == null ? dealOwner : invoice.owner()));
    }
    facts.unreadable().forEach(record -> owners.put(record.ref().toString(), NOBODY));
  }

  private static String orNobody(@Nullable String owner) {
    return owner == null ? NOBODY : owner;
  }

  Book book(CompanyTerms terms) {
    Directory directory = facts.directory();
    return new Book(
        terms.company(),
        directory.people(),
        directory.teams(),
        directory.customers(),
        directory.products(),
        facts.deals(),
        facts.invoices(),
        directory.targets(),
        terms.indicators().apply(directory),
        terms.adjustments().apply(directory),
        directory.rates());
  }

  /** Whether what is found about the record is this settlement's to keep. */
  boolean isHome(String record, Set<String> payees) {
    String owner = owners.get(record);
    return owner != null && payees.contains(owner);
  }

  Set<String> records() {
    return owners.keySet();
  }

  FactBook facts() {
    return facts;
  }
}
