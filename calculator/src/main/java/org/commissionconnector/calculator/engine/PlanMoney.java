package org.commissionconnector.calculator.engine;

import java.util.Currency;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;

/** Amounts of a plan: whole minor units of its currency, rounded by its rounding. */
record PlanMoney(Currency currency, Rounding rounding) {
  long round(Exact amount) {
    return amount.roundedMinor(decimals(), rounding);
  }

  /** Whole minor units, towards zero. */
  long cut(Exact amount) {
    return amount.roundedMinor(decimals(), Rounding.DOWN);
  }

  Exact exact(long minor) {
    return Exact.ofScaled(minor, decimals());
  }

  /** The sum of so many amounts in minor units. */
  Exact exact(long[] minor, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long next = sum + minor[i];
      if (((sum ^ next) & (minor[i] ^ next)) < 0) {
        return exactly(minor, size);
      }
      sum = next;
    }
    return exact(sum);
  }

  private Exact exactly(long[] minor, int size) {
    Exact sum = Exact.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.plus(exact(minor[i]));
    }
    return sum;
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

  /** Shares a whole, as {@link ShareOut} says. */
  List<Long> split(long whole, List<Exact> shares) {
    return new ShareOut(shares).parts(whole, rounding);
  }

  private int decimals() {
    return Money.decimals(currency);
  }
}
