package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.money.Money;

/** The sums that a statement promises. */
final class Sums {
  private Sums() {}

  static void check(Statement s) {
    Money zero = s.earned().minus(s.earned());
    assertEquals(s.earned(), sum(zero, s.earnings(), Statement.Earning::amount), "earned");
    assertEquals(s.payable(), sum(zero, s.releases(), Statement.Movement::amount), "payable");
    assertEquals(s.clawback(), sum(zero, s.clawbacks(), Statement.Movement::amount), "clawback");
    Money due =
        s.payable()
            .minus(s.clawback())
            .plus(s.draw().paid())
            .minus(s.draw().recovered())
            .plus(s.adjustments())
            .plus(s.carriedIn());
    assertEquals(due.max(zero), s.payout(), "payout of " + s);
    assertEquals(due.min(zero), s.carried(), "carried of " + s);
    assertFalse(s.draw().recovered().isNegative(), "recovered of " + s);
    assertTrue(
        s.draw().recovered().compareTo(s.draw().before().plus(s.draw().paid())) <= 0,
        "no more is recovered than stands: " + s);
    assertFalse(s.draw().after().isNegative(), "balance of " + s);
  }

  /** What one period leaves, the next one takes up. */
  static void checkChains(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      Statement before = statements.get(i - 1);
      Statement now = statements.get(i);
      if (before.payee().equals(now.payee()) && before.plan().equals(now.plan())) {
        assertEquals(before.carried(), now.carriedIn(), "carried into " + now);
        assertEquals(before.draw().after(), now.draw().before(), "balance into " + now);
      }
    }
  }

  static boolean sameMoney(Statement a, Statement b) {
    return a.payee().equals(b.payee())
        && a.plan().equals(b.plan())
        && a.period().equals(b.period())
        && a.earned().equals(b.earned())
        && a.payable().equals(b.payable())
        && a.clawback().equals(b.clawback())
        && a.draw().equals(b.draw())
        && a.payout().equals(b.payout())
        && a.carried().equals(b.carried())
        && a.waiting().equals(b.waiting());
  }

  static <T> Money sum(Money zero, List<T> rows, Function<T, Money> amount) {
    Money sum = zero;
    for (T row : rows) {
      sum = sum.plus(amount.apply(row));
    }
    return sum;
  }

  static Money total(List<Statement> statements, Function<Statement, Money> amount) {
    Money zero = Money.zero(java.util.Currency.getInstance("EUR"));
    return sum(zero, statements, amount);
  }
}
