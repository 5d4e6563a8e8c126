package org.commissionconnector.crm.suitecrm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.crm.pull.BadValue;
import org.jspecify.annotations.Nullable;

/**
 * ISO codes by the ids of currencies.
 *
 * @param base the one that SuiteCRM calls {@code -99} and does not tell of
 * @param rates units of a currency for one of the base, by ISO code
 */
record SuiteCurrencies(String base, Map<String, String> codes, Map<String, Exact> rates) {
  private static final String BASE_ID = "-99";

  static SuiteCurrencies read(SuiteClient suite, String base) {
    Map<String, String> codes = new LinkedHashMap<>();
    Map<String, Exact> rates = new LinkedHashMap<>();
    for (SuiteRow row :
        suite.all("Currencies", List.of("name", "iso4217", "conversion_rate"), Filter.NONE)) {
      String code = row.text("iso4217");
      if (code != null) {
        codes.put(row.id(), code);
        rates.putIfAbsent(code, row.number("conversion_rate"));
      }
    }
    return new SuiteCurrencies(base, codes, rates);
  }

  String code(@Nullable String id) {
    if (id == null || id.equals(BASE_ID)) {
      return base;
    }
    String code = codes.get(id);
    if (code == null) {
      throw new BadValue("currency_id", "is '" + id + "', which names no currency");
    }
    return code;
  }

  /** SuiteCRM keeps more decimals than a currency has. */
  static Exact money(Exact amount, String currency) {
    return Exact.of(amount.rounded(decimals(currency), Rounding.HALF_UP));
  }

  private static int decimals(String currency) {
    try {
      return Money.decimals(Currency.getInstance(currency));
    } catch (IllegalArgumentException notIso) {
      return 2;
    }
  }

  List<ExchangeRate> rates(LocalDate since) {
    List<ExchangeRate> all = new ArrayList<>();
    rates.forEach(
        (code, rate) -> {
          if (!rate.isZero() && !code.equals(base)) {
            all.add(new ExchangeRate(base, code, since, rate));
          }
        });
    return all;
  }
}
