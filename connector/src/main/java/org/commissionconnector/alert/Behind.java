package org.commissionconnector.alert;

import org.commissionconnector.calculator.Statement.MeasureResult;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * Somebody who has reached too little of a target.
 *
 * @param measure its name
 * @param attainment exact, 1 is 100%
 */
record Behind(
    Person payee,
    CommissionPlan plan,
    Period period,
    String measure,
    MeasureResult result,
    Exact attainment) {

  private String alert() {
    return "behind-target/" + plan.id() + "/" + measure;
  }

  /** As kept once it is told. */
  SentAlerts.Sent sent() {
    return new SentAlerts.Sent(alert(), payee.id(), period.name(), key());
  }

  /** Told once for each key. */
  String key() {
    return alert() + "/" + payee.id() + "/" + period.name();
  }
}
