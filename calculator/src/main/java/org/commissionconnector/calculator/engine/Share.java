package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.money.Exact;

/**
 * A payee's share of what is credited.
 *
 * @param split whether several share one whole; else each has it all
 * @param all the split's shares, in the order named
 * @param index of the payee's
 * @param ofBase the share that each payee credited has
 */
record Share(boolean split, List<Exact> all, int index, Exact ofBase) {
  static Share whole(Exact ofBase) {
    return new Share(false, List.of(Exact.ONE), 0, ofBase);
  }

  /** The split's share times the share of the base. */
  Exact part() {
    return all.get(index).times(ofBase);
  }

  /**
   * The payee's part of an amount: rounded, or cut from the rounded whole so that parts sum to it.
   */
  long ofAmount(Exact whole, PlanMoney money) {
    long rounded = money.round(whole.times(ofBase));
    return split ? money.split(rounded, all).get(index) : rounded;
  }

  /** The payee's part of a base; of money that is split in whole minor units, else unrounded. */
  Exact ofBase(Exact whole, boolean isMoney, PlanMoney money) {
    return split && isMoney ? money.exact(ofAmount(whole, money)) : whole.times(part());
  }
}
