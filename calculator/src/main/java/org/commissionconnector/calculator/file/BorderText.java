package org.commissionconnector.calculator.file;

import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** Writes a border of a table the way its plan does: attainments as percent. */
final class BorderText {
  private BorderText() {}

  static String of(Exact border, Pay.Of of) {
    boolean percent = of == Pay.Of.Own.ATTAINMENT || of instanceof Pay.Of.Attainment;
    return percent ? new Rate(border).toString() : border.toPlainString(6);
  }
}
