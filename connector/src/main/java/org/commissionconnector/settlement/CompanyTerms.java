package org.commissionconnector.settlement;

import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.crm.Directory;

/**
 * What the company itself says, in files: who it is, its plans, what was agreed by hand.
 *
 * @param indicators with their people looked up in the directory as it is then
 * @param adjustments with their people looked up in the directory as it is then
 */
public record CompanyTerms(
    Company company,
    List<CommissionPlan> plans,
    Function<Directory, List<Indicator>> indicators,
    Function<Directory, List<Adjustment>> adjustments) {
  public CompanyTerms {
    plans = List.copyOf(plans);
  }

  public static CompanyTerms of(Company company, List<CommissionPlan> plans) {
    return new CompanyTerms(company, plans, directory -> List.of(), directory -> List.of());
  }
}
