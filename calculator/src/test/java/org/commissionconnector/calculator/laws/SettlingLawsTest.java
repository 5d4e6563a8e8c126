package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releasing and taking back: nothing more, nothing less than what was earned. */
@Execution(ExecutionMode.CONCURRENT)
class SettlingLawsTest {
  private static final List<String> RELEASES =
      List.of(
          "{when: earned}",
          "{when: payment}",
          "{when: full-payment}",
          "{when: payment, holdback: {share: 10%, for: 20d}}",
          "{parts: [{share: 33%, when: earned}, {share: 67%, when: full-payment, after: 9d}]}",
          "{when: payment, installments: {count: 3, every: month}}");
  private static final List<String> PAYS =
      List.of(
          "5%",
          "{amount: 17.17, per: line}",
          "{amount: 19.99, per: record}",
          "{tiers: {of: amount, over: period, on-border: next, whole: true, steps: [{to: 900, rate: 4%}, {rate: 7%}]}}",
          "{first: [{if: line.amount > 500, pay: 8%}, {pay: 1%}]}");

  private static String component(Dice dice, String event, String release) {
    return """
          - component: sales
            credit: {event: %s, to: %s, base: amount}
            pay: %s
            release: %s
        """
        .formatted(event, dice.pick("owner", "split"), dice.pick(PAYS), release);
  }

  private static World paidBooks(long seed) {
    Dice dice = new Dice(seed);
    return World.of(
        RandomPlan.of(component(dice, "invoice", dice.pick(RELEASES))),
        new RandomBook(dice, Set.of(RandomBook.Trait.SPLITS)).book());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void neverIsMoreReleasedThanEarned(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world = paidBooks(seed * 1000 + i);
      Map<String, Money> earned = new TreeMap<>();
      Map<String, Money> released = new TreeMap<>();
      for (Statement statement : world.calculate().statements()) {
        String payee = statement.payee();
        earned.merge(payee, statement.earned(), Money::plus);
        released.merge(payee, statement.payable(), Money::plus);
        Money rest =
            earned
                .getOrDefault(payee, statement.earned())
                .minus(released.getOrDefault(payee, statement.earned()));
        assertTrue(!rest.isNegative(), () -> world.plan() + world.book());
        assertEquals(rest, statement.waiting(), () -> world.plan() + world.book());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7, 8})
  void whatIsPaidInFullIsReleasedInFull(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world = paidBooks(seed * 1000 + i);
      List<Invoice> invoices = new ArrayList<>();
      for (Invoice invoice : world.book().invoices()) {
        invoices.add(settled(invoice));
      }
      World paid = world.with(with(world.book(), invoices));
      List<Statement> statements = paid.calculate().statements();
      assertEquals(
          Sums.total(statements, Statement::earned),
          Sums.total(statements, Statement::payable),
          () -> paid.plan() + paid.book());
    }
  }

  /** Paid in two unequal parts, and something small in November, so that all waits are over. */
  private static Invoice settled(Invoice invoice) {
    LocalDate day = invoice.issuedOn() == null ? RandomBook.START : invoice.issuedOn();
    Exact total = invoice.total() == null ? Exact.ZERO : invoice.total();
    Exact first =
        Exact.of(total.rounded(0, org.commissionconnector.calculator.money.Rounding.DOWN))
            .min(total);
    List<Payment> payments = new ArrayList<>();
    if (first.isPositive()) {
      payments.add(new Payment("a", day.plusDays(3), first));
    }
    if (total.compareTo(first) > 0) {
      payments.add(new Payment("b", day.plusDays(17), total.minus(first)));
    }
    return withPayments(invoice, payments);
  }

  private static Invoice withPayments(Invoice invoice, List<Payment> payments) {
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
        payments,
        invoice.reverses(),
        invoice.custom());
  }

  private static Book with(Book book, List<Invoice> invoices) {
    return new Book(
        book.company(),
        book.people(),
        book.teams(),
        book.customers(),
        book.products(),
        book.deals(),
        invoices,
        book.targets(),
        book.indicators(),
        List.of(
            new org.commissionconnector.calculator.book.Adjustment(
                "end", "p1", "random", LocalDate.of(2026, 12, 31), Exact.ONE, "the last fact")),
        book.rates());
  }

  /** When the notes that credit every invoice of a book come. */
  private enum Notes {
    IN_THE_PERIOD,
    LATER,
    ANY_DAY
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 10, 11, 12})
  void aCreditedAndNeverPaidInvoiceNetsToZero(long seed) {
    for (int i = 0; i < Tries.COUNT; i++) {
      World world = paidBooks(seed * 1000 + i);
      Dice dice = new Dice(seed * 1000 + i);
      boolean overPeriod = world.plan().contains("over: period");
      Notes notes =
          overPeriod ? dice.pick(Notes.IN_THE_PERIOD, Notes.LATER) : dice.pick(Notes.values());
      List<Invoice> invoices = new ArrayList<>();
      for (Invoice invoice : world.book().invoices()) {
        invoices.add(withPayments(invoice, List.of()));
        invoices.add(fullNote(invoice, day(invoice, notes, dice)));
      }
      nothingIsLeft(world.with(with(world.book(), invoices)));
    }
  }

  private static void nothingIsLeft(World credited) {
    List<Statement> statements = credited.calculate().statements();
    Map<String, Money> left = new TreeMap<>();
    Map<String, Money> waiting = new TreeMap<>();
    for (Statement statement : statements) {
      left.merge(statement.payee(), statement.payable().minus(statement.clawback()), Money::plus);
      waiting.put(statement.payee(), statement.waiting());
    }
    left.forEach(
        (payee, rest) ->
            assertTrue(rest.isZero(), () -> payee + rest + credited.plan() + credited.book()));
    waiting.forEach(
        (payee, rest) ->
            assertTrue(rest.isZero(), () -> payee + rest + credited.plan() + credited.book()));
  }

  private static LocalDate day(Invoice invoice, Notes notes, Dice dice) {
    LocalDate issued = invoice.issuedOn() == null ? RandomBook.START : invoice.issuedOn();
    LocalDate end = issued.withDayOfMonth(issued.lengthOfMonth());
    return switch (notes) {
      case IN_THE_PERIOD -> dice.day(issued, end.getDayOfMonth() - issued.getDayOfMonth());
      case LATER -> dice.day(end.plusDays(1), 60);
      case ANY_DAY -> dice.day(issued, 80);
    };
  }

  private static Invoice fullNote(Invoice invoice, LocalDate day) {
    return new Invoice(
        invoice.id() + "-n",
        null,
        Invoice.Kind.CREDIT_NOTE,
        Invoice.Status.POSTED,
        null,
        null,
        null,
        day,
        null,
        null,
        invoice.currency(),
        invoice.lines(),
        invoice.total(),
        List.of(),
        invoice.id(),
        Map.of());
  }
}
