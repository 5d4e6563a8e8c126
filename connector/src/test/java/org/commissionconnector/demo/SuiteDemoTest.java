package org.commissionconnector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the demo on a SuiteCRM is of the same company as the one on an Odoo. */
class SuiteDemoTest {
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @TempDir private Path folder;

  /**
   * SuiteCRM has one rate of a currency, and a credit note does not say which invoice it takes
   * back. With that left out of Odoo, too, everybody earns the same, to a cent in each statement.
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
}
