package org.commissionconnector.calculator.file;

import java.util.Optional;
import org.commissionconnector.calculator.plan.Pay;

/** What a form of pay asks of the component that it stands in. */
final class PayNeeds {
  private PayNeeds() {}

  /** Whether nothing can be paid without credits. */
  static boolean credit(Pay pay) {
    if (pay instanceof Pay.First first) {
      return first.rules().stream()
          .anyMatch(
              rule ->
                  credit(rule.pay())
                      || rule.when().filter(condition -> condition.namesTransaction()).isPresent());
    }
    if (pay instanceof Pay.Matrix matrix) {
      return matrix.cells().stream()
          .flatMap(row -> row.stream())
          .anyMatch(cell -> ofBase(cell, matrix.rate()));
    }
    if (pay instanceof Pay.Formula formula) {
      return formula.expression().namesTransaction();
    }
    return !(pay instanceof Pay.Bonus || pay instanceof Pay.Score);
  }

  private static boolean ofBase(
      Pay.Matrix.Cell cell, Optional<org.commissionconnector.calculator.money.Rate> rate) {
    return cell instanceof Pay.Matrix.Cell.OfBase
        || (cell instanceof Pay.Matrix.Cell.Multiplier && rate.isPresent());
  }

  /** Whether it pays by the level of the managers credited. */
  static boolean levels(Pay pay) {
    return pay instanceof Pay.Levels
        || (pay instanceof Pay.First first
            && first.rules().stream().anyMatch(rule -> levels(rule.pay())));
  }
}
