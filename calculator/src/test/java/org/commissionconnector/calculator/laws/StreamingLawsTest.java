package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.PayeeBook;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Person;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One calculator serves many books, and hands over payee by payee what it gives as a whole. */
@Execution(ExecutionMode.CONCURRENT)
class StreamingLawsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72})
  void payeeByPayeeHandsOverWhatTheWholeHolds(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      Dice dice = new Dice(seed * 1_000_000 + i);
      World world = World.of(RandomPlan.everything(dice), RandomBook.everything(dice));
      CheckedBook book = BookCheck.check(world.book());
      CommissionCalculator calculator = new CommissionCalculator(world.plans());
      List<PayeeBook> books = new ArrayList<>();
      for (Person person : world.book().people()) {
        books.add(new PayeeBook(person.id(), book));
      }
      books.sort(Comparator.comparing(PayeeBook::payee));
      List<Statement> handedOver = new ArrayList<>();
      calculator.forEachStatement(books, CalculationRequest.EVERYTHING, handedOver::add);
      assertEquals(
          calculator.calculate(book, CalculationRequest.EVERYTHING).statements(),
          handedOver,
          "seed " + (seed * 1_000_000 + i) + "\n" + world.plan() + world.book());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {81})
  void sideBySideGivesTheSameAsOneAfterAnother(long seed) {
    Dice dice = new Dice(seed);
    World world = World.of(RandomPlan.everything(dice), RandomBook.everything(dice));
    CheckedBook book = BookCheck.check(world.book());
    CommissionCalculator calculator = new CommissionCalculator(world.plans());
    String alone = World.json(calculator.calculate(book, CalculationRequest.EVERYTHING));
    IntStream.range(0, 64)
        .parallel()
        .mapToObj(i -> World.json(calculator.calculate(book, CalculationRequest.EVERYTHING)))
        .forEach(json -> assertEquals(alone, json, "seed " + seed));
  }
}
