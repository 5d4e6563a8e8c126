package org.commissionconnector.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.money.Money;

/** Sums up what is kept and settled. */
final class Summaries {
  private Summaries() {}

  static DemoSummary of(ConnectorApp app, SentCounts sent) {
    Book book = app.book();
    List<Statement> statements =
        book.people().stream()
            .map(Person::id)
            .flatMap(payee -> app.statements().ofPayee(payee).stream())
            .toList();
    return new DemoSummary(
        pulled(book),
        credited(statements),
        earned(statements),
        sent.written(),
        sent.alerts(),
        app.statements().uncredited().stream()
            .map(
                line ->
                    new DemoSummary.Uncredited(line.transaction(), line.reason().text(Language.EN)))
            .toList(),
        app.statements().problems().stream()
            .map(
                problem ->
                    new DemoSummary.Problem(
                        problem.record(), problem.path(), problem.message().text(Language.EN)))
            .toList());
  }

  private static Map<String, Long> pulled(Book book) {
    Map<String, Long> pulled = new java.util.LinkedHashMap<>();
    pulled.put("people", (long) book.people().size());
    pulled.put("teams", (long) book.teams().size());
    pulled.put("customers", (long) book.customers().size());
    pulled.put("products", (long) book.products().size());
    pulled.put("deals", (long) book.deals().size());
    pulled.put("invoices", count(book, Invoice.Kind.INVOICE));
    pulled.put("credit-notes", count(book, Invoice.Kind.CREDIT_NOTE));
    pulled.put(
        "payments", book.invoices().stream().mapToLong(invoice -> invoice.payments().size()).sum());
    pulled.put("targets", (long) book.targets().size());
    pulled.put("rates", (long) book.rates().size());
    return pulled;
  }

  private static long count(Book book, Invoice.Kind kind) {
    return book.invoices().stream().filter(invoice -> invoice.kind() == kind).count();
  }

  private static long credited(List<Statement> statements) {
    Set<String> transactions = new HashSet<>();
    for (Statement statement : statements) {
      statement.earnings().stream()
          .map(Statement.Earning::transaction)
          .filter(java.util.Objects::nonNull)
          .forEach(transactions::add);
    }
    return transactions.size();
  }

  private static Map<String, String> earned(List<Statement> statements) {
    Map<String, Money> sums = new TreeMap<>();
    for (Statement statement : statements) {
      String currency = statement.earned().currency().getCurrencyCode().toUpperCase(Locale.ROOT);
      sums.merge(currency, statement.earned(), Money::plus);
    }
    Map<String, String> earned = new TreeMap<>();
    sums.forEach((currency, sum) -> earned.put(currency, sum.toDecimalString()));
    return earned;
  }
}
