package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** Numbers as reasons show them. */
final class Wording {
  private Wording() {}

  /** An attainment as percent, else a number with at most six places. */
  static String value(PayContext context, Pay.Of of, Exact value) {
    return PayContext.isAttainment(of)
        ? new Rate(value).toString()
        : context.run().measureText(context.component(), of, value);
  }
}
