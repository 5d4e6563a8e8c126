package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.money.Exact;

/**
 * A payee's share of what is credited.
 *
 * @param split whether several share one whole; else each has it all
 * @param out how the split's shares, in the order named, share a whole
 * @param index of the payee's
 * @param ofBase the share that each payee credited has
 */
record Share(boolean split, ShareOut out, int index, Exact ofBase) {
  static Share whole(Exact ofBase) {
    return new Share(false, ShareOut.ONE, 0, ofBase);
  }

  /** The split's share times the share of the base. */
  Exact part() {
    return out.shares().get(index).times(ofBase);
  }

  /** Whether the split has several shares. */
  boolean isOneOfSeveral() {
    return out.shares().size() > 1;
  }

  /** Whether it hands out the same of everything. */
  boolean isLike(Share other) {
    return split == other.split
        && index == other.index
        && ofBase.equals(other.ofBase)
        && out.shares().equals(other.out.shares());
  }

  /**
   * The payee's part of an amount: rounded, or cut from the rounded whole so that parts sum to it.
   */
  long ofAmount(Exact whole, PlanMoney money) {
    long rounded = money.round(whole.times(ofBase));
    return split ? out.part(index, rounded, money.rounding()) : rounded;
  }

  /** The payee's part of a base; of money that is split in whole minor units, else unrounded. */
  Exact ofBase(Exact whole, boolean isMoney, PlanMoney money) {
    return split && isMoney ? money.exact(ofAmount(whole, money)) : whole.times(part());
  }

  /** Whether the part of money in whole minor units is whole and goes by the split alone. */
  boolean keepsMinor() {
    return ofBase.equals(Exact.ONE);
  }

  /** The payee's parts of so many amounts in minor units, in their place, where it keeps them. */
  void ofMinor(long[] wholes, int size, PlanMoney money) {
    if (split) {
      out.part(index, wholes, size, money.rounding());
    }
  }

  /** The payee's part of an amount in minor units, where it keeps them. */
  long ofMinor(long whole, PlanMoney money) {
    return split ? out.part(index, whole, money.rounding()) : whole;
  }
}
