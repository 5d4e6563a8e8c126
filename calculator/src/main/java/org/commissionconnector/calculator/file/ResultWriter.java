package org.commissionconnector.calculator.file;

import java.io.IOException;
import java.util.List;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.plan.CommissionPlan;

/** Writes what a calculation found, with its reasons in one language. */
public final class ResultWriter {
  private final Language language;

  public ResultWriter(Language language) {
    this.language = language;
  }

  /** As one JSON object; amounts are decimal strings at the currency's minor unit. */
  public void json(CalculationResult result, Appendable out) throws IOException {
    out.append(new ResultJson(language).write(result));
  }

  /**
   * For people: one statement after another, then what was not credited, problems and warnings.
   *
   * @param plans whose titles name plans and components
   * @param names of people, deals and invoices
   */
  public void text(
      CalculationResult result, List<CommissionPlan> plans, RecordNames names, Appendable out)
      throws IOException {
    out.append(new ResultText(language, new PlanTitles(plans, language), names).write(result));
  }

  /**
   * As a table with one row for each earning, release, take-back, estimate and sum; the column
   * {@code kind} tells them apart.
   */
  public void csv(CalculationResult result, Appendable out) throws IOException {
    out.append(new ResultCsv(language).write(result));
  }
}
