package org.commissionconnector.crm.suitecrm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to a page of invoices: their lines, and the deals that their quotes name. */
final class SuiteInvoices {
  /** Below it a call for each invoice is less than a range of ids that holds others, too. */
  private static final int FEW = 20;

  private static final List<String> QUOTE = List.of("number", "opportunity_id");

  private final SuiteClient suite;

  SuiteInvoices(SuiteClient suite) {
    this.suite = suite;
  }

  /**
   * What belongs to the invoices of a page.
   *
   * @param deals ids of opportunities by the number of the quote, where one quote has it
   */
  record Parts(Map<String, List<SuiteRow>> lines, Map<String, String> deals) {
    List<SuiteRow> lines(String invoice) {
      return lines.getOrDefault(invoice, List.of());
    }

    @Nullable String deal(SuiteRow invoice) {
      String quote = quoteNumber(invoice);
      return quote == null ? null : deals.get(quote);
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

  private Map<String, String> deals(List<SuiteRow> invoices) {
    List<String> numbers = new ArrayList<>();
    for (SuiteRow invoice : invoices) {
      String number = quoteNumber(invoice);
      if (number != null && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    if (numbers.size() > FEW) {
      return byNumber(suite.all("AOS_Quotes", QUOTE, Filter.NONE));
    }
    List<SuiteRow> quotes = new ArrayList<>();
    numbers.forEach(
        number -> quotes.addAll(suite.all("AOS_Quotes", QUOTE, Filter.is("number", number))));
    return byNumber(quotes);
  }

  /** A number that two quotes have, as may happen, says nothing. */
  private static Map<String, String> byNumber(List<SuiteRow> quotes) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, String> deals = new HashMap<>();
    for (SuiteRow quote : quotes) {
      String number = quote.text("number");
      String deal = quote.text("opportunity_id");
      if (number != null) {
        times.merge(number, 1, Integer::sum);
        if (deal != null) {
          deals.put(number, deal);
        }
      }
    }
    deals.keySet().removeIf(number -> times.getOrDefault(number, 0) > 1);
    return deals;
  }

  private static @Nullable String quoteNumber(SuiteRow invoice) {
    String number = invoice.text("quote_number");
    return "0".equals(number) ? null : number;
  }
}
