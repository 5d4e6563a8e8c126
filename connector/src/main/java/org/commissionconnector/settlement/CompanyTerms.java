package org.commissionconnector.settlement;

import java.util.List;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.plan.CommissionPlan;

/** What the company itself says, in files: who it is, its plans, what was agreed by hand. */
public record CompanyTerms(
    Company company,
    List<CommissionPlan> plans,
    List<Indicator> indicators,
    List<Adjustment> adjustments) {
  public CompanyTerms {
    plans = List.copyOf(plans);
    indicators = List.copyOf(indicators);
    adjustments = List.copyOf(adjustments);
  }

  public static CompanyTerms of(Company company, List<CommissionPlan> plans) {
    return new CompanyTerms(company, plans, List.of(), List.of());
  }
}
