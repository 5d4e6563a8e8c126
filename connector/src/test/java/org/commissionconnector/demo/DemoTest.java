package org.commissionconnector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.fake.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoTest {
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theSecondRunChangesNothingAndWritesNothing(Demo.On crm) throws ReadException {
    DemoSummary first = run(crm, true);
    DemoSummary second = run(crm, false);

    assertNotEquals(0, first.written().fields());
    assertNotEquals(List.of(), first.alerts());
    assertEquals(new DemoSummary.Written(0, 0, 0, Map.of()), second.written());
    assertEquals(List.of(), second.alerts());
    assertEquals(first.pulled(), second.pulled());
    assertEquals(first.credited(), second.credited());
    assertEquals(first.earned(), second.earned());
    assertEquals(first.uncredited(), second.uncredited());
    assertEquals(first.problems(), second.problems());
  }

  @ParameterizedTest
  @EnumSource
  void theWholeWayFromARingToAFieldInTheCrm(Demo.On crm)
      throws ReadException, InterruptedException {
    BlockingQueue<CommissionResult> written = new LinkedBlockingQueue<>();
    Clock clock = new SteppingClock(DemoCompany.morning(), Duration.ofMillis(20));
    try (Demo demo = Demo.open(crm, folder, Optional.of(0), clock)) {
      List<String> unused = demo.install();
      demo.pull(CatchUpProgress.NONE);
      demo.writeBack();
      long before = demo.writesReceived();

      demo.start(written::add);
      Happening won = demo.winADeal().orElseThrow();

      CommissionResult result =
          next(written, crm.name().toLowerCase(Locale.ROOT) + ":deal/" + won.id());
      assertTrue(result.earned().isPositive(), result.toString());
      assertNotEquals("estimated", result.state());
      assertTrue(result.explanation().contains(won.owner()), result.explanation());
      assertTrue(demo.writesReceived() > before, "the CRM was written to");
      assertTrue(demo.ringsDelivered() > 0, "it rang");
    }
  }

  @Test
  void everyAmountAgreesWithTheCalculationOnTheExportedBook() throws ReadException {
    try (Demo demo = Demo.open(Demo.On.ODOO, folder, Optional.of(0), REAL)) {
      demo.pull(CatchUpProgress.NONE);
      Book book = demo.book();
      CalculationResult computed =
          new CommissionCalculator(PlanReader.read(folder.resolve("plans"), new FiscalCalendar(1)))
              .calculate(
                  BookCheck.check(book),
                  new CalculationRequest(null, DemoCompany.TODAY, Set.of(), null));

      Money sum =
          computed.statements().stream().map(Statement::earned).reduce(Money::plus).orElseThrow();
      DemoSummary summary = demo.summary();
      assertEquals(Map.of("EUR", sum.toDecimalString()), summary.earned());
      for (Statement statement : computed.statements()) {
        Statement kept = demo.statement(statement).orElseThrow();
        assertEquals(statement.earned(), kept.earned(), statement.payee());
        assertEquals(statement.payable(), kept.payable(), statement.payee());
        assertEquals(statement.payout(), kept.payout(), statement.payee());
      }
      assertEquals(computed.uncredited().size(), summary.uncredited().size());
      assertEquals(computed.problems().size(), summary.problems().size());
    }
  }

  private DemoSummary run(Demo.On crm, boolean mayWrite) throws ReadException {
    try (Demo demo = Demo.open(crm, folder, Optional.empty(), REAL)) {
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
