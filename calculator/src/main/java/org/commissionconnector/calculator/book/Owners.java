package org.commissionconnector.calculator.book;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who owns deals and invoices, also those that are set aside. */
final class Owners {
  private final Map<String, String> deals = new HashMap<>();
  private final Map<String, Invoice> invoices = new HashMap<>();

  Owners(Book book) {
    for (Deal deal : book.deals()) {
      if (deal.owner() != null) {
        deals.putIfAbsent(deal.id(), deal.owner());
      }
    }
    book.invoices().forEach(invoice -> invoices.putIfAbsent(invoice.id(), invoice));
  }

  /** An invoice's own, else its deal's; a credit note's own, else that of what it reverses. */
  @Nullable String of(Invoice invoice) {
    String own = ownOrDeals(invoice);
    Invoice original = invoice.reverses() == null ? null : invoices.get(invoice.reverses());
    return own == null && original != null ? ownOrDeals(original) : own;
  }

  private @Nullable String ownOrDeals(Invoice invoice) {
    if (invoice.owner() != null || invoice.deal() == null) {
      return invoice.owner();
    }
    return deals.get(invoice.deal());
  }
}
