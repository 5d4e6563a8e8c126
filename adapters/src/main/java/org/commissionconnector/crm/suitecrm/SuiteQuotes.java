package org.commissionconnector.crm.suitecrm;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.pull.ReadAgain;
import org.jspecify.annotations.Nullable;

/**
 * Which deal the number of a quote stands for. A few numbers are asked for one by one; for many all
 * quotes are read, once for the pages of a pull.
 */
final class SuiteQuotes {
  /** Below it a call for each number is less than all quotes. */
  private static final int FEW = 20;

  /** Long enough for the pages that follow each other in a pull. */
  private static final Duration AGE = Duration.ofMinutes(2);

  private static final List<String> FIELDS = List.of("number", "opportunity_id");

  private final SuiteClient suite;
  private final ReadAgain<Known> all;
  private final ReadAgain<Long> count;

  SuiteQuotes(SuiteClient suite, Clock clock) {
    this.suite = suite;
    this.all = new ReadAgain<>(this::everything, AGE, clock);
    this.count = new ReadAgain<>(() -> suite.count("AOS_Quotes", Filter.NONE), AGE, clock);
  }

  /**
   * Ids of opportunities by the number of the quote. A number that two quotes have, as may happen,
   * says nothing.
   */
  Map<String, String> deals(Set<String> numbers) {
    if (numbers.size() <= FEW) {
      return each(numbers);
    }
    Known known = all.get();
    Set<String> younger = new HashSet<>(numbers);
    younger.removeAll(known.numbers());
    if (younger.size() > FEW) {
      return everything().deals();
    }
    Map<String, String> deals = new HashMap<>(known.deals());
    deals.putAll(each(younger));
    return deals;
  }

  /** Whether there is any quote: where nobody makes them no invoice need be asked for its own. */
  boolean some() {
    return count.get() > 0;
  }

  /** The deal of the one quote that the invoice is linked with. */
  @Nullable String linked(SuiteRow invoice) {
    if (!SuiteIds.isAddressable(invoice.id())) {
      return null;
    }
    List<SuiteRow> linked = suite.related("AOS_Invoices", invoice.id(), "aos_quotes_aos_invoices");
    return linked.size() == 1 ? linked.get(0).text("opportunity_id") : null;
  }

  private Map<String, String> each(Set<String> numbers) {
    Map<String, String> deals = new HashMap<>();
    for (String number : numbers) {
      deals.putAll(Known.of(suite.all("AOS_Quotes", FIELDS, Filter.is("number", number))).deals());
    }
    return deals;
  }

  private Known everything() {
    return Known.of(suite.all("AOS_Quotes", FIELDS, Filter.NONE));
  }

  private record Known(Set<String> numbers, Map<String, String> deals) {
    static Known of(List<SuiteRow> quotes) {
      Set<String> numbers = new HashSet<>();
      Set<String> twice = new HashSet<>();
      Map<String, String> deals = new HashMap<>();
      for (SuiteRow quote : quotes) {
        String number = quote.text("number");
        String deal = quote.text("opportunity_id");
        if (number == null) {
          continue;
        }
        if (!numbers.add(number)) {
          twice.add(number);
        }
        if (deal != null) {
          deals.put(number, deal);
        }
      }
      deals.keySet().removeAll(twice);
      return new Known(numbers, deals);
    }
  }
}
