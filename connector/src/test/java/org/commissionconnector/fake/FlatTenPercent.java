package org.commissionconnector.fake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.period.PeriodRule;
import org.commissionconnector.settlement.Calculation;
import org.jspecify.annotations.Nullable;

/**
 * A small calculator to test the rooms around it: 10% of posted invoices to the owner, who has at
 * least one line in the book, released pro rata to cash; what is paid back is carried.
 */
public final class FlatTenPercent implements Calculation {
  public static final String PLAN = "flat";
  private static final FiscalCalendar CALENDAR = new FiscalCalendar(1);

  @Override
  public CalculationResult calculate(Book book, CalculationRequest request) {
    LocalDate through = java.util.Objects.requireNonNull(request.through());
    List<Statement> statements = new ArrayList<>();
    for (Person person : book.people()) {
      if (request.payees().isEmpty() || request.payees().contains(person.id())) {
        statements.addAll(new Payee(book, person.id()).statements(through));
      }
    }
    List<Uncredited> uncredited = new ArrayList<>();
    for (Invoice invoice : book.invoices()) {
      boolean isOwned =
          book.people().stream().anyMatch(person -> person.id().equals(owner(book, invoice)));
      if (invoice.status() != Invoice.Status.POSTED || !isOwned) {
        String reason = isOwned ? "ledger.adjustment" : "ledger.carried-in";
        invoice
            .lines()
            .forEach(
                line ->
                    uncredited.add(new Uncredited(transaction(invoice, line), Message.of(reason))));
      }
    }
    return new CalculationResult(statements, uncredited, List.of(), List.of());
  }

  private static String transaction(Invoice invoice, Line line) {
    return "invoice:" + invoice.id() + "/" + line.id();
  }

  private static @Nullable String owner(Book book, Invoice invoice) {
    if (invoice.owner() != null) {
      return invoice.owner();
    }
    return book.deals().stream()
        .filter(deal -> deal.id().equals(invoice.deal()))
        .map(Deal::owner)
        .findFirst()
        .orElse(null);
  }

  private static final class Payee {
    private final Book book;
    private final String id;
    private final Map<String, List<Statement.Earning>> earnings = new HashMap<>();
    private final Map<String, List<Statement.Movement>> releases = new HashMap<>();
    private final Set<YearMonth> months = new TreeSet<>();

    Payee(Book book, String id) {
      this.book = book;
      this.id = id;
      book.invoices().stream()
          .filter(invoice -> invoice.status() == Invoice.Status.POSTED)
          .filter(invoice -> id.equals(owner(book, invoice)))
          .sorted((a, b) -> a.id().compareTo(b.id()))
          .forEach(this::add);
    }

    private void add(Invoice invoice) {
      LocalDate issued = java.util.Objects.requireNonNull(invoice.issuedOn());
      Exact total = invoice.lines().stream().map(Line::amount).reduce(Exact.ZERO, Exact::plus);
      for (Line line : invoice.lines()) {
        Money amount = money(line.amount().times(Exact.ofScaled(1, 1)));
        earnings
            .computeIfAbsent(month(issued), name -> new ArrayList<>())
            .add(
                new Statement.Earning(
                    "sales",
                    transaction(invoice, line),
                    issued,
                    line.amount().toPlainString(2),
                    amount,
                    List.of(Message.of("ledger.was", "10%", line.amount().toPlainString(2))),
                    null));
        release(invoice, line, amount, total, issued);
      }
    }

    private void release(Invoice invoice, Line line, Money amount, Exact total, LocalDate issued) {
      Exact paid = Exact.ZERO;
      Money before = Money.zero(book.company().currency());
      for (Payment payment : invoice.payments()) {
        paid = paid.plus(payment.amount());
        Money now = money(amount.exact().times(paid).dividedBy(total));
        releases
            .computeIfAbsent(month(payment.on()), name -> new ArrayList<>())
            .add(
                new Statement.Movement(
                    "sales",
                    transaction(invoice, line),
                    month(issued),
                    payment.on(),
                    now.minus(before)));
        before = now;
      }
    }

    private String month(LocalDate day) {
      months.add(YearMonth.from(day));
      return CALENDAR.containing(PeriodRule.MONTH, day).name();
    }

    private Money money(Exact amount) {
      return Money.rounded(book.company().currency(), amount, Rounding.HALF_UP);
    }

    List<Statement> statements(LocalDate through) {
      List<Statement> statements = new ArrayList<>();
      Money carried = Money.zero(book.company().currency());
      if (months.isEmpty()) {
        return statements;
      }
      YearMonth month = months.iterator().next();
      while (!month.isAfter(YearMonth.from(through))) {
        Statement statement = statement(month, carried);
        statements.add(statement);
        carried = statement.carried();
        month = month.plusMonths(1);
      }
      return statements;
    }

    private Statement statement(YearMonth month, Money carriedIn) {
      Money zero = Money.zero(book.company().currency());
      Period period = CALENDAR.containing(PeriodRule.MONTH, month.atDay(1));
      List<Statement.Earning> earned = earnings.getOrDefault(period.name(), List.of());
      List<Statement.Movement> released = releases.getOrDefault(period.name(), List.of());
      Money payable = released.stream().map(Statement.Movement::amount).reduce(zero, Money::plus);
      Money rest = payable.plus(carriedIn);
      return new Statement(
          id,
          PLAN,
          period,
          Map.of(),
          null,
          earned.stream().map(Statement.Earning::amount).reduce(zero, Money::plus),
          payable,
          zero,
          zero,
          zero,
          new Statement.DrawResult(zero, zero, zero, zero),
          carriedIn,
          rest.max(zero),
          rest.min(zero),
          earned,
          released,
          List.of(),
          List.of());
    }
  }
}
