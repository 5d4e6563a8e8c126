package org.commissionconnector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.fake.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on a SuiteCRM, and that it is the same company's. */
class SuiteDemoTest {
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @TempDir private Path folder;

  @Test
  void theSecondRunChangesNothingAndWritesNothing() throws ReadException {
    DemoSummary first = run(true);
    DemoSummary second = run(false);

    assertNotEquals(0, first.written().fields());
    assertNotEquals(List.of(), first.alerts());
    assertEquals(new DemoSummary.Written(0, 0, 0, Map.of()), second.written());
    assertEquals(List.of(), second.alerts());
    assertEquals(first.pulled(), second.pulled());
    assertEquals(first.earned(), second.earned());
    assertEquals(first.uncredited(), second.uncredited());
    assertEquals(first.problems(), second.problems());
  }

  @Test
  void theWholeWayFromASignedRingToAFieldInTheCrm() throws ReadException, InterruptedException {
    BlockingQueue<CommissionResult> written = new LinkedBlockingQueue<>();
    Clock clock = new SteppingClock(DemoCompany.morning(), Duration.ofMillis(20));
    try (Demo demo = Demo.open(Demo.On.SUITECRM, folder, Optional.of(0), clock)) {
      List<String> unused = demo.install();
      demo.pull(CatchUpProgress.NONE);
      demo.writeBack();

      demo.start(written::add);
      Happening won = demo.winADeal().orElseThrow();
      CommissionResult result = next(written, "suitecrm:deal/" + won.id());

      assertTrue(result.earned().isPositive(), result.toString());
      assertTrue(result.explanation().contains(won.owner()), result.explanation());
      assertTrue(demo.ringsDelivered() > 0, "it rang");
    }
  }

  /**
   * SuiteCRM has one rate of a currency, and a credit note does not say which invoice it takes
   * back. With that left out of Odoo, too, everybody earns the same; a cent is rounded elsewhere
   * where the two order the invoices of one day differently by their ids.
   */
  @Test
  void earningsAreThoseOfTheSameCompanyOnAnOdoo() throws ReadException {
    Book onSuite = book(Demo.On.SUITECRM, folder.resolve("suite"));
    Book onOdoo = book(Demo.On.ODOO, folder.resolve("odoo"));

    Map<String, String> suite = earned(onSuite, folder.resolve("suite"));
    Map<String, String> odoo =
        earned(
            new Book(
                onOdoo.company(),
                onOdoo.people(),
                onOdoo.teams(),
                onOdoo.customers(),
                onOdoo.products(),
                onOdoo.deals(),
                onOdoo.invoices().stream().map(SuiteDemoTest::reversingNone).toList(),
                onOdoo.targets(),
                onOdoo.indicators(),
                onOdoo.adjustments(),
                onSuite.rates()),
            folder.resolve("odoo"));

    assertEquals(odoo.keySet(), suite.keySet());
    odoo.forEach(
        (who, earned) ->
            assertTrue(
                new BigDecimal(earned)
                        .subtract(new BigDecimal(suite.getOrDefault(who, "")))
                        .abs()
                        .compareTo(CENT)
                    <= 0,
                who + ": " + earned + " on Odoo, " + suite.get(who)));
  }

  private static Invoice reversingNone(Invoice invoice) {
    return new Invoice(
        invoice.id(),
        invoice.number(),
        invoice.kind(),
        invoice.status(),
        invoice.deal(),
        invoice.owner(),
        invoice.customer(),
        invoice.issuedOn(),
        invoice.dueOn(),
        invoice.cancelledOn(),
        invoice.currency(),
        invoice.lines(),
        invoice.total(),
        invoice.payments(),
        null,
        invoice.custom());
  }

  private static Book book(Demo.On crm, Path folder) throws ReadException {
    try (Demo demo = Demo.open(crm, folder, Optional.of(0), REAL)) {
      demo.pull(CatchUpProgress.NONE);
      return demo.book();
    }
  }

  /** What each has earned by each plan and period, by name. */
  private static Map<String, String> earned(Book book, Path folder) throws ReadException {
    Map<String, Money> sums = new TreeMap<>();
    for (Statement statement :
        new CommissionCalculator(PlanReader.read(folder.resolve("plans"), new FiscalCalendar(1)))
            .calculate(
                BookCheck.check(book),
                new CalculationRequest(null, DemoCompany.TODAY, Set.of(), null))
            .statements()) {
      if (!statement.earned().isZero()) {
        sums.merge(
            "%s, %s, %s"
                .formatted(
                    name(book, statement.payee()), statement.plan(), statement.period().name()),
            statement.earned(),
            Money::plus);
      }
    }
    Map<String, String> earned = new TreeMap<>();
    sums.forEach((who, sum) -> earned.put(who, sum.toDecimalString()));
    return earned;
  }

  private static String name(Book book, String payee) {
    return book.people().stream()
        .filter(person -> person.id().equals(payee))
        .map(Person::name)
        .findFirst()
        .orElse(payee);
  }

  private DemoSummary run(boolean mayWrite) throws ReadException {
    try (Demo demo = Demo.open(Demo.On.SUITECRM, folder, Optional.empty(), REAL)) {
      List<String> made = demo.install();
      demo.pull(CatchUpProgress.NONE);
      demo.writeBack();
      assertEquals(mayWrite, demo.writesReceived() > 0, demo.writesReceived() + " writes");
      assertEquals(mayWrite, !made.isEmpty(), made.toString());
      return demo.summary();
    }
  }

  private static CommissionResult next(BlockingQueue<CommissionResult> written, String ref)
      throws InterruptedException {
    CommissionResult result = written.poll(60, TimeUnit.SECONDS);
    while (result != null && !result.ref().toString().equals(ref)) {
      result = written.poll(60, TimeUnit.SECONDS);
    }
    assertTrue(result != null, "nothing was written to " + ref);
    return result;
  }
}
