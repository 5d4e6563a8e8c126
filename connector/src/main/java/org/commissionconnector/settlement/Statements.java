package org.commissionconnector.settlement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;

/** Statements as last settled, for fast reading. Everything in them can be computed again. */
public interface Statements {
  /** Everybody who has a statement. */
  Set<String> payees();

  /** By plan and period. */
  List<Statement> ofPayee(String payee);

  /** Every period that somebody has a statement of, by plan and start. */
  List<PeriodOfPlan> periods();

  Optional<Statement> find(String payee, String plan, String period);

  /** Everybody's, of periods of that name; by payee and plan. */
  List<Statement> inPeriod(String period);

  /** Those that earn, release or take back on a transaction of the record. */
  List<Statement> about(String record);

  /** Every line that nobody is credited for, with the reason; by transaction. */
  List<CalculationResult.Uncredited> uncredited();

  /** Records and rules set aside; by record and path. */
  List<CalculationResult.Problem> problems();
}
