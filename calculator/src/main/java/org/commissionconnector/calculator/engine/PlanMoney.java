package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.calculator.money.Split;

/** Amounts of a plan: whole minor units of its currency, rounded by its rounding. */
record PlanMoney(Currency currency, Rounding rounding) {
  long round(Exact amount) {
    return amount.roundedMinor(decimals(), rounding);
  }

  Exact exact(long minor) {
    return Exact.ofScaled(minor, decimals());
  }

  Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  /** The decimal as people read it. */
  String text(long minor) {
    return money(minor).toDecimalString();
  }

  /** An amount that needs no rounding shown rounded half up. */
  String text(Exact amount) {
    return Money.rounded(currency, amount, Rounding.HALF_UP).toDecimalString();
  }

  /**
   * Shares a whole: each part cut towards zero; what is left over of the rounded sum goes to the
   * largest share, of equal ones to the first.
   */
  List<Long> split(long whole, List<Exact> shares) {
    List<Long> parts =
        new ArrayList<>(Split.of(money(whole), shares).stream().map(Money::minor).toList());
    Exact sum = shares.stream().reduce(Exact.ZERO, Exact::plus);
    long left = round(exact(whole).times(sum));
    int largest = 0;
    for (int i = 0; i < parts.size(); i++) {
      left -= parts.get(i);
      largest = shares.get(i).compareTo(shares.get(largest)) > 0 ? i : largest;
    }
    if (!parts.isEmpty()) {
      parts.set(largest, parts.get(largest) + left);
    }
    return parts;
  }

  private int decimals() {
    return Money.decimals(currency);
  }
}
