package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.plan.Pay;

/** One form of pay: turns a payee's credits of a period into earnings. */
interface PayStep {
  /**
   * Adds an entry for each line, and one without a line for what is paid once a period.
   *
   * @param lines in order; what reverses a line comes after it
   * @throws EvaluationException for an error that costs all of it
   */
  void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException;

  /** Whether it works on columns, so that lines need not become objects. */
  default boolean goesByColumns() {
    return false;
  }

  static PayStep of(Pay pay) {
    if (pay instanceof Pay.Percent percent) {
      return RateStep.of(percent.rate());
    }
    if (pay instanceof Pay.Levels levels) {
      return RateStep.ofLevels(levels.rates());
    }
    if (pay instanceof Pay.Fixed fixed) {
      return new FixedStep(fixed);
    }
    if (pay instanceof Pay.First first) {
      return new FirstStep(first);
    }
    if (pay instanceof Pay.Table table) {
      return new TableStep(table.tiers());
    }
    if (pay instanceof Pay.Bonus bonus) {
      return new BonusStep(bonus);
    }
    if (pay instanceof Pay.Matrix matrix) {
      return new MatrixStep(matrix);
    }
    if (pay instanceof Pay.Score score) {
      return new ScoreStep(score);
    }
    if (pay instanceof Pay.Pool pool) {
      return new PoolStep(pool);
    }
    return new FormulaStep((Pay.Formula) pay);
  }
}
