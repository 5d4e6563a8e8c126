package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Factor;
import org.commissionconnector.calculator.money.Rounding;

/**
 * Shares whole minor units: each part cut towards zero; what is left over of the rounded sum goes
 * to the largest share, of equal ones to the first.
 */
final class ShareOut {
  private final List<Factor> shares;
  private final Factor sum;
  private final int largest;

  ShareOut(List<Exact> shares) {
    this.shares = shares.stream().map(Factor::of).toList();
    this.sum = Factor.of(shares.stream().reduce(Exact.ZERO, Exact::plus));
    int found = 0;
    for (int i = 1; i < shares.size(); i++) {
      found = shares.get(i).compareTo(shares.get(found)) > 0 ? i : found;
    }
    this.largest = found;
  }

  /** One part of a whole. */
  long part(int index, long whole, Rounding rounding) {
    if (index != largest) {
      return shares.get(index).times(whole, Rounding.DOWN);
    }
    long left = sum.times(whole, rounding);
    for (int i = 0; i < shares.size(); i++) {
      left -= i == largest ? 0 : shares.get(i).times(whole, Rounding.DOWN);
    }
    return left;
  }

  /** All parts of a whole, in order. */
  List<Long> parts(long whole, Rounding rounding) {
    List<Long> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      parts.add(part(i, whole, rounding));
    }
    return parts;
  }
}
