package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables over what a seller won in a month, beside the same table worked out by hand. */
@Execution(ExecutionMode.CONCURRENT)
class TierLawsTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Book book(Dice dice) {
    return new RandomBook(dice, Set.of()).book();
  }

  private static String plan(String options, int first, int second) {
    return RandomPlan.of(
        """
          - component: sales
            credit: {event: deal, to: owner, base: amount}
            pay:
              tiers:
                of: amount
                over: period
                on-border: next
        %s        steps: [{to: %d, rate: 3.7%%}, {to: %d, rate: 6%%}, {rate: 9.1%%}]
        """
            .formatted(options, first, second));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void linesOfAMarginalTableSumToTheTotalsTable(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      Dice dice = new Dice(seed * 1000 + i);
      int first = dice.between(100, 1500);
      int second = first + dice.between(1, 2000);
      World world = World.of(plan("", first, second), book(dice));
      for (Statement statement : world.calculate().statements()) {
        Exact total = won(world.book(), statement);
        Exact low = total.min(Exact.of(first));
        Exact middle = total.min(Exact.of(second)).minus(low);
        Exact high = total.minus(low).minus(middle);
        Exact due =
            low.times(rate("0.037"))
                .plus(middle.times(rate("0.06")))
                .plus(high.times(rate("0.091")));
        assertEquals(rounded(due), statement.earned(), () -> world.plan() + world.book());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7, 8})
  void linesOfARetroactiveTableSumToTheTotalsRate(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      Dice dice = new Dice(seed * 1000 + i);
      int first = dice.between(100, 1500);
      int second = first + dice.between(1, 2000);
      World world = World.of(plan("        whole: true\n", first, second), book(dice));
      for (Statement statement : world.calculate().statements()) {
        Exact total = won(world.book(), statement);
        boolean low = total.compareTo(Exact.of(first)) < 0;
        boolean middle = total.compareTo(Exact.of(second)) < 0;
        Exact due = total.times(rate(low ? "0.037" : middle ? "0.06" : "0.091"));
        assertEquals(rounded(due), statement.earned(), () -> world.plan() + world.book());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 10, 11, 12})
  void withRisingRatesRetroactiveIsNeverLessThanMarginal(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      Dice dice = new Dice(seed * 1000 + i);
      int first = dice.between(100, 1500);
      int second = first + dice.between(1, 2000);
      Book book = book(dice);
      List<Statement> marginal = World.of(plan("", first, second), book).calculate().statements();
      List<Statement> retroactive =
          World.of(plan("        whole: true\n", first, second), book).calculate().statements();
      for (int s = 0; s < marginal.size(); s++) {
        assertTrue(
            retroactive.get(s).earned().compareTo(marginal.get(s).earned()) >= 0,
            () -> first + ".." + second + book);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {13, 14, 15, 16})
  void aTrueUpOverTheYearSumsToTheYearsTable(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      Dice dice = new Dice(seed * 1000 + i);
      World world =
          World.of(
              plan("        whole: true\n", 900, 2500)
                  .replace("over: period", "over: year-to-date"),
              book(dice));
      Map<String, Exact> year = new TreeMap<>();
      Map<String, Money> earned = new TreeMap<>();
      for (Statement statement : world.calculate().statements()) {
        year.merge(statement.payee(), won(world.book(), statement), Exact::plus);
        earned.merge(statement.payee(), statement.earned(), Money::plus);
        Exact total = year.getOrDefault(statement.payee(), Exact.ZERO);
        boolean low = total.compareTo(Exact.of(900)) < 0;
        boolean middle = total.compareTo(Exact.of(2500)) < 0;
        Exact due = total.times(rate(low ? "0.037" : middle ? "0.06" : "0.091"));
        assertEquals(
            rounded(due), earned.get(statement.payee()), () -> world.plan() + world.book());
      }
    }
  }

  private static Exact won(Book book, Statement statement) {
    return book.deals().stream()
        .filter(deal -> statement.payee().equals(deal.owner()) && wonIn(deal, statement))
        .flatMap(deal -> deal.lines().stream())
        .map(Line::amount)
        .reduce(Exact.ZERO, Exact::plus);
  }

  private static boolean wonIn(Deal deal, Statement statement) {
    return deal.wonOn() != null && statement.period().contains(deal.wonOn());
  }

  private static Exact rate(String rate) {
    return Exact.of(new BigDecimal(rate));
  }

  private static Money rounded(Exact due) {
    return Money.rounded(EUR, due, Rounding.HALF_UP);
  }
}
