package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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

/** What several people share sums to the whole, to the last cent. */
@Execution(ExecutionMode.CONCURRENT)
class ShareLawsTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static World world(long seed, String credit, String pay) {
    Dice dice = new Dice(seed);
    String component =
        """
          - component: sales
            credit: %s
            pay: %s
        """
            .formatted(credit, pay);
    return World.of(
        RandomPlan.of(component), new RandomBook(dice, Set.of(RandomBook.Trait.SPLITS)).book());
  }

  private static List<Statement.Earning> earnings(World world) {
    List<Statement.Earning> earnings = new ArrayList<>();
    world.calculate().statements().forEach(s -> earnings.addAll(s.earnings()));
    return earnings;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void theSharesOfASplitSumToTheLine(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world = world(seed * 1000 + i, "{event: deal, to: split, base: amount}", "5%");
      Map<String, Exact> bases = new TreeMap<>();
      for (Statement.Earning earning : earnings(world)) {
        bases.merge(
            String.valueOf(earning.transaction()),
            Exact.parse(String.valueOf(earning.base())),
            Exact::plus);
      }
      assertEquals(amounts(world.book()), bases, () -> world.book().toString());
    }
  }

  private static Map<String, Exact> amounts(Book book) {
    Map<String, Exact> amounts = new TreeMap<>();
    for (Deal deal : book.deals()) {
      for (Line line : deal.lines()) {
        amounts.put("deal:" + deal.id() + "/" + line.id(), line.amount());
      }
    }
    return amounts;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7, 8})
  void aFixedAmountIsSharedLikeMoney(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world =
          world(
              seed * 1000 + i,
              "{event: deal, to: split, base: amount}",
              "{amount: 33.35, per: line}");
      Map<String, Money> paid = new TreeMap<>();
      for (Statement.Earning earning : earnings(world)) {
        paid.merge(String.valueOf(earning.transaction()), earning.amount(), Money::plus);
      }
      paid.forEach(
          (line, amount) ->
              assertEquals(Money.of(EUR, "33.35"), amount, () -> line + " of " + world.book()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"equal", "by-credit", "{p1: 33.3%, p2: 66.7%}"})
  void aPoolIsPaidOutToTheLastCent(String divide) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world =
          world(
              divide.length() * 1000L + i,
              "{event: deal, to: team, base: amount}",
              "{pool: {fund: 3.3%, divide: " + divide + "}}");
      Map<String, Money> paid = new TreeMap<>();
      for (Statement statement : world.calculate().statements()) {
        paid.merge(statement.period().name(), statement.earned(), Money::plus);
      }
      funds(world.book())
          .forEach(
              (period, fund) ->
                  assertEquals(
                      Money.rounded(EUR, fund, Rounding.HALF_UP),
                      paid.get(period),
                      () -> period + " of " + world.book()));
    }
  }

  private static Map<String, Exact> funds(Book book) {
    Map<String, Exact> funds = new TreeMap<>();
    for (Deal deal : book.deals()) {
      if (deal.wonOn() != null) {
        String period = deal.wonOn().toString().substring(0, 7);
        for (Line line : deal.lines()) {
          funds.merge(period, line.amount().times(Exact.parse("0.033")), Exact::plus);
        }
      }
    }
    return funds;
  }
}
