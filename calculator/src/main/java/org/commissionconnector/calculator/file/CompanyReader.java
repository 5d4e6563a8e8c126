package org.commissionconnector.calculator.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.message.SourcePosition;

/** Reads whose book it is; without that nothing can be computed. */
final class CompanyReader {
  private static final List<String> KEYS = List.of("currency", "timeZone", "fiscalYearStart");

  private final SourcePosition at;
  private final Problems problems = new Problems();

  private CompanyReader(SourcePosition at) {
    this.at = at;
  }

  static Company read(Json json, SourcePosition at) throws ReadException {
    if (!(json instanceof Json.Fields fields)) {
      throw BookRecords.refused(at, Message.of("book.no-company"));
    }
    CompanyReader reader = new CompanyReader(at);
    for (String key : fields.values().keySet()) {
      if (!KEYS.contains(key)) {
        reader.problems.add(at, "book.company-key", key, NearestWord.of(key, KEYS).orElse("?"));
      }
    }
    Company company =
        new Company(reader.currency(fields), reader.zone(fields), reader.firstMonth(fields));
    reader.problems.throwIfAny();
    return company;
  }

  private Currency currency(Json.Fields fields) {
    String code = text(fields, "currency", "");
    Optional<Currency> currency =
        Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getCurrencyCode().equals(code))
            .findFirst();
    if (currency.isEmpty()) {
      problems.add(at, "book.company-currency", code);
    }
    return currency.orElse(Currency.getInstance("EUR"));
  }

  private ZoneId zone(Json.Fields fields) {
    String zone = text(fields, "timeZone", "UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      problems.add(at, "book.company-zone", zone);
      return ZoneId.of("UTC");
    }
  }

  private int firstMonth(Json.Fields fields) {
    String start = text(fields, "fiscalYearStart", "01-01");
    if (start.matches("(0[1-9]|1[0-2])-01")) {
      return Integer.parseInt(start.substring(0, 2));
    }
    problems.add(at, "book.company-year", start);
    return 1;
  }

  private static String text(Json.Fields fields, String key, String fallback) {
    Json value = fields.get(key);
    return value instanceof Json.Text text ? text.text() : value == Json.NULL ? fallback : "?";
  }
}
