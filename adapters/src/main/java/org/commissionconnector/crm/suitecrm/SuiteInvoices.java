package org.commissionconnector.crm.suitecrm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to a page of invoices: their lines, and the deals that their quotes name. */
final class SuiteInvoices {
  /** Below it a call for each invoice is less than a range of ids that holds others, too. */
  private static final int FEW = 20;

  private final SuiteClient suite;
  private final SuiteQuotes quotes;

  SuiteInvoices(SuiteClient suite, Clock clock) {
    this.suite = suite;
    this.quotes = new SuiteQuotes(suite, clock);
  }

  /**
   * What belongs to the invoices of a page.
   *
   * @param deals ids of opportunities by the invoice's id
   */
  record Parts(Map<String, List<SuiteRow>> lines, Map<String, String> deals) {
    List<SuiteRow> lines(String invoice) {
      return lines.getOrDefault(invoice, List.of());
    }

    @Nullable String deal(SuiteRow invoice) {
      return deals.get(invoice.id());
    }
  }

  Parts parts(List<SuiteRow> invoices) {
    Map<String, List<SuiteRow>> lines = new HashMap<>();
    for (SuiteRow line : lines(invoices)) {
      String invoice = line.text("parent_id");
      if (invoice != null) {
        lines.computeIfAbsent(invoice, none -> new ArrayList<>()).add(line);
      }
    }
    return new Parts(lines, deals(invoices));
  }

  private List<SuiteRow> lines(List<SuiteRow> invoices) {
    Filter ofInvoices = Filter.is("parent_type", "AOS_Invoices");
    List<SuiteRow> lines = new ArrayList<>();
    if (invoices.size() <= FEW) {
      for (SuiteRow invoice : invoices) {
        lines.addAll(read(ofInvoices.and("parent_id", "eq", invoice.id())));
      }
    } else {
      lines.addAll(
          read(
              ofInvoices
                  .and("parent_id", "gte", invoices.get(0).id())
                  .and("parent_id", "lte", invoices.get(invoices.size() - 1).id())));
    }
    return lines;
  }

  private List<SuiteRow> read(Filter filter) {
    return suite.all("AOS_Products_Quotes", SuiteFields.LINE, filter);
  }

  /** By the quote's number, which many can be asked at once; else by the link to the quote. */
  private Map<String, String> deals(List<SuiteRow> invoices) {
    Set<String> numbers = new LinkedHashSet<>();
    for (SuiteRow invoice : invoices) {
      String number = quoteNumber(invoice);
      if (number != null) {
        numbers.add(number);
      }
    }
    Map<String, String> byNumber = quotes.deals(numbers);
    Map<String, String> deals = new HashMap<>();
    for (SuiteRow invoice : invoices) {
      String number = quoteNumber(invoice);
      String deal = number == null ? null : byNumber.get(number);
      if (deal == null && (number != null || quotes.some())) {
        deal = quotes.linked(invoice);
      }
      if (deal != null) {
        deals.put(invoice.id(), deal);
      }
    }
    return deals;
  }

  private static @Nullable String quoteNumber(SuiteRow invoice) {
    String number = invoice.text("quote_number");
    return "0".equals(number) ? null : number;
  }
}
