package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.plan.CommissionPlan;

/**
 * What other plans would have done on the same book.
 *
 * @param changes payee by payee and period by period; only those that differ
 * @param sums the difference of what was earned, by currency
 */
public record PlanDifference(List<Change> changes, Map<String, Money> sums) {
  public PlanDifference {
    changes = List.copyOf(changes);
    sums = java.util.Collections.unmodifiableMap(new TreeMap<>(sums));
  }

  /**
   * One payee's period of one plan, before and after.
   *
   * @param earnedBefore zero where there was no statement
   * @param earnedAfter zero where there is none
   */
  public record Change(
      String payee,
      String plan,
      String period,
      Money earnedBefore,
      Money earnedAfter,
      Money payoutBefore,
      Money payoutAfter) {
    /** Positive: the new plans earn more. */
    public Money earned() {
      return earnedAfter.minus(earnedBefore);
    }

    /** Positive: the new plans pay out more in the period. */
    public Money payout() {
      return payoutAfter.minus(payoutBefore);
    }

    private boolean isNothing() {
      return earned().isZero() && payout().isZero();
    }
  }

  private record Key(String payee, String plan, String period, String currency) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::payee)
          .thenComparing(Key::plan)
          .thenComparing(Key::period)
          .thenComparing(Key::currency);

  /** Computes the book by both and compares. */
  public static PlanDifference between(
      List<CommissionPlan> before, List<CommissionPlan> after, CheckedBook book) {
    Map<Key, Statement> old = statements(before, book);
    Map<Key, Statement> now = statements(after, book);
    TreeMap<Key, Change> changes = new TreeMap<>(ORDER);
    old.forEach((key, statement) -> changes.put(key, gone(key, statement)));
    now.forEach(
        (key, statement) -> changes.merge(key, come(key, statement), (was, is) -> both(was, is)));
    List<Change> different = changes.values().stream().filter(c -> !c.isNothing()).toList();
    return new PlanDifference(different, sums(different));
  }

  private static Map<Key, Statement> statements(List<CommissionPlan> plans, CheckedBook book) {
    Map<Key, Statement> found = new TreeMap<>(ORDER);
    for (Statement statement :
        new CommissionCalculator(plans)
            .calculate(book, CalculationRequest.EVERYTHING)
            .statements()) {
      found.put(
          new Key(
              statement.payee(),
              statement.plan(),
              statement.period().name(),
              statement.earned().currency().getCurrencyCode()),
          statement);
    }
    return found;
  }

  private static Change gone(Key key, Statement before) {
    Money zero = zero(key);
    return change(key, before.earned(), zero, before.payout(), zero);
  }

  private static Change come(Key key, Statement after) {
    Money zero = zero(key);
    return change(key, zero, after.earned(), zero, after.payout());
  }

  private static Change both(Change was, Change is) {
    return new Change(
        was.payee(),
        was.plan(),
        was.period(),
        was.earnedBefore(),
        is.earnedAfter(),
        was.payoutBefore(),
        is.payoutAfter());
  }

  private static Change change(
      Key key, Money earnedBefore, Money earnedAfter, Money payoutBefore, Money payoutAfter) {
    return new Change(
        key.payee(),
        key.plan(),
        key.period(),
        earnedBefore,
        earnedAfter,
        payoutBefore,
        payoutAfter);
  }

  private static Money zero(Key key) {
    return Money.zero(Currency.getInstance(key.currency()));
  }

  private static Map<String, Money> sums(List<Change> changes) {
    Map<String, Money> sums = new TreeMap<>();
    for (Change change : changes) {
      sums.merge(change.earned().currency().getCurrencyCode(), change.earned(), Money::plus);
    }
    return sums;
  }

  /** The list as lines of text, a sum for each currency last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Change change : changes) {
      lines.add(
          "%s  %s  %s  earned %s -> %s (%s)  payout %s -> %s (%s)"
              .formatted(
                  change.payee(),
                  change.plan(),
                  change.period(),
                  change.earnedBefore().toDecimalString(),
                  change.earnedAfter().toDecimalString(),
                  signed(change.earned()),
                  change.payoutBefore().toDecimalString(),
                  change.payoutAfter().toDecimalString(),
                  signed(change.payout())));
    }
    sums.forEach(
        (currency, sum) -> lines.add("earned in total: %s %s".formatted(currency, signed(sum))));
    return lines;
  }

  private static String signed(Money amount) {
    return (amount.isPositive() ? "+" : "") + amount.toDecimalString();
  }
}
