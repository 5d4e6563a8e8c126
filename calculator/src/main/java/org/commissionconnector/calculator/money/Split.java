package org.commissionconnector.calculator.money;

import java.util.ArrayList;
import java.util.List;

/** Shares a whole so that the parts sum to it to the last minor unit. */
public final class Split {
  private Split() {}

  /**
   * Each share of the whole cut towards zero; what is left over goes to the largest share, of equal
   * ones to the first.
   *
   * @param shares fractions; they need not sum to 1, the parts sum to their sum of the whole, cut
   *     towards zero
   */
  public static List<Money> of(Money whole, List<Exact> shares) {
    List<Money> parts = new ArrayList<>();
    Exact sum = Exact.ZERO;
    int largest = 0;
    for (int i = 0; i < shares.size(); i++) {
      Exact share = shares.get(i);
      parts.add(Money.rounded(whole.currency(), whole.exact().times(share), Rounding.DOWN));
      sum = sum.plus(share);
      if (share.compareTo(shares.get(largest)) > 0) {
        largest = i;
      }
    }
    if (parts.isEmpty()) {
      return parts;
    }
    Money left = Money.rounded(whole.currency(), whole.exact().times(sum), Rounding.DOWN);
    for (Money part : parts) {
      left = left.minus(part);
    }
    parts.set(largest, parts.get(largest).plus(left));
    return parts;
  }
}
