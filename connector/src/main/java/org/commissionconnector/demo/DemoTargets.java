package org.commissionconnector.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.company.Company;

/** The company's targets, for a CRM that has none: each month of the year, a person and a team. */
final class DemoTargets {
  private static final String MEASURE = "revenue";

  private DemoTargets() {}

  /** As they stand in the settings. */
  static String settings(List<Company.Seller> sellers) {
    Map<String, BigDecimal> monthly = new LinkedHashMap<>();
    for (Company.Seller seller : sellers) {
      if (seller.target().signum() > 0) {
        monthly.put(seller.email(), seller.target());
        monthly.merge("team:" + seller.team(), seller.target(), BigDecimal::add);
      }
    }
    List<String> lines = new ArrayList<>(List.of("targets:"));
    for (int month = 1; month <= 12; month++) {
      YearMonth period = YearMonth.of(DemoCompany.TODAY.getYear(), month);
      monthly.forEach(
          (who, amount) ->
              lines.add(
                  "  - {measure: %s, who: \"%s\", period: %s, amount: %s}"
                      .formatted(MEASURE, who, period, amount.toPlainString())));
    }
    return String.join("\n", lines) + "\n";
  }
}
