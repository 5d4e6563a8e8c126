package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan and every book, whatever they say. */
@Execution(ExecutionMode.CONCURRENT)
class GeneralLawsTest {

  /**
   * Each plan meets a handful of books, since a plan takes as long to read as a book to compute.
   */
  private static final int BOOKS_A_PLAN = 5;

  private static void forEachWorld(long seed, Consumer<World> law) {
    World plan = null;
    for (int i = 0; i < Tries.COUNT; i++) {
      long own = seed * 1_000_000 + i;
      Dice dice = new Dice(own);
      Book book = RandomBook.everything(dice);
      plan =
          plan == null || i % BOOKS_A_PLAN == 0
              ? World.of(RandomPlan.everything(dice), book)
              : plan.with(book);
      try {
        law.accept(plan);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + own + "\n" + plan.plan() + plan.book(), broken);
      }
    }
  }

  @Test
  void randomWorldsAreFullOfLife() {
    List<Statement> statements = new ArrayList<>();
    forEachWorld(1, world -> statements.addAll(world.calculate().statements()));
    assertTrue(statements.stream().filter(s -> !s.earned().isZero()).count() > 3L * Tries.COUNT);
    assertTrue(statements.stream().filter(s -> !s.waiting().isZero()).count() > Tries.COUNT);
    assertTrue(statements.stream().filter(s -> !s.clawback().isZero()).count() > Tries.COUNT / 12);
    assertTrue(
        statements.stream().filter(s -> !s.draw().recovered().isZero()).count() > Tries.COUNT / 7);
    assertTrue(
        statements.stream().filter(s -> s.carried().isNegative()).count() > Tries.COUNT / 12);
    assertTrue(statements.stream().filter(s -> !s.estimates().isEmpty()).count() > Tries.COUNT / 7);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfRecordsChangesNothing(long seed) {
    forEachWorld(
        seed,
        world ->
            assertEquals(
                World.json(world.calculate()),
                World.json(world.with(shuffled(world.book(), new Dice(seed))).calculate())));
  }

  private static Book shuffled(Book book, Dice dice) {
    return new Book(
        book.company(),
        dice.shuffled(book.people()),
        dice.shuffled(book.teams()),
        dice.shuffled(book.customers()),
        dice.shuffled(book.products()),
        dice.shuffled(book.deals()),
        dice.shuffled(book.invoices()),
        dice.shuffled(book.targets()),
        dice.shuffled(book.indicators()),
        dice.shuffled(book.adjustments()),
        dice.shuffled(book.rates()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void payeeByPayeeGivesTheSameAsTheWhole(long seed) {
    forEachWorld(
        seed,
        world -> {
          CalculationResult whole = world.calculate();
          List<Statement> apart = new ArrayList<>();
          for (Person person : world.book().people()) {
            apart.addAll(world.calculate(Set.of(person.id())).statements());
          }
          apart.sort(java.util.Comparator.comparing(Statement::payee));
          assertEquals(whole.statements(), apart);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24})
  void aFactAddedAndTakenAwayLeavesNoTrace(long seed) {
    forEachWorld(
        seed,
        world -> {
          Book all = world.book();
          Deal last = all.deals().get(all.deals().size() - 1);
          World without = world.with(without(all, last));
          String before = World.json(without.calculate());
          String between = World.json(world.calculate());
          assertEquals(before, World.json(without.calculate()));
          assertEquals(between, World.json(world.calculate()));
        });
  }

  private static Book without(Book book, Deal gone) {
    List<Invoice> invoices =
        book.invoices().stream().filter(i -> !i.id().startsWith(gone.id() + "-")).toList();
    List<Deal> deals = book.deals().stream().filter(deal -> !deal.equals(gone)).toList();
    return with(book, book.people(), book.teams(), deals, invoices);
  }

  private static Book with(
      Book book, List<Person> people, List<Team> teams, List<Deal> deals, List<Invoice> invoices) {
    return new Book(
        book.company(),
        people,
        teams,
        book.customers(),
        book.products(),
        deals,
        invoices,
        book.targets(),
        book.indicators(),
        book.adjustments(),
        book.rates());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34})
  void anUnrelatedPayeesFactsChangeNobodyElsesAmounts(long seed) {
    forEachWorld(
        seed,
        world -> {
          if (world.plan().contains("pool:")) {
            return;
          }
          CalculationResult joined = world.with(withStranger(world.book())).calculate();
          assertEquals(
              world.calculate().statements(),
              joined.statements().stream().filter(s -> !s.payee().equals("zoe")).toList());
        });
  }

  /** Somebody who sells alone, to nobody else's customers, on a day that lengthens nothing. */
  private static Book withStranger(Book book) {
    LocalDate day = RandomBook.START;
    Person zoe =
        new Person(
            "zoe",
            null,
            null,
            null,
            null,
            List.of("south"),
            List.of("seller"),
            true,
            null,
            null,
            null,
            null,
            Map.of());
    Line line = new Line("1", "desk", null, Exact.of(777), Exact.of(500), null);
    Deal deal =
        new Deal(
            "z1",
            null,
            "zoe",
            "south",
            null,
            Deal.Status.WON,
            null,
            day,
            null,
            null,
            null,
            null,
            "new",
            null,
            null,
            List.of(),
            List.of(line),
            Map.of());
    Invoice invoice =
        new Invoice(
            "z1-i1",
            "Z",
            Invoice.Kind.INVOICE,
            Invoice.Status.POSTED,
            "z1",
            null,
            null,
            day,
            day,
            null,
            null,
            List.of(line),
            null,
            List.of(),
            null,
            Map.of());
    return with(
        book,
        plus(book.people(), zoe),
        plus(book.teams(), new Team("south", null, null, null)),
        plus(book.deals(), deal),
        plus(book.invoices(), invoice));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43, 44})
  void everyStatementAddsUp(long seed) {
    forEachWorld(
        seed,
        world -> {
          List<Statement> statements = world.calculate().statements();
          statements.forEach(Sums::check);
          Sums.checkChains(statements);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52, 53, 54})
  void onePeriodAloneIsThatOfTheWhole(long seed) {
    forEachWorld(
        seed,
        world -> {
          for (Statement statement : new Dice(seed).some(world.calculate().statements())) {
            CalculationRequest one =
                new CalculationRequest(
                    statement.period().name(), null, Set.of(statement.payee()), null);
            assertTrue(
                world.calculate(one).statements().stream()
                    .anyMatch(alone -> Sums.sameMoney(alone, statement)),
                () -> statement + " is not in " + world.calculate(one).statements());
          }
        });
  }
}
