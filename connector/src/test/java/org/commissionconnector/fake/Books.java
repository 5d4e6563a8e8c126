package org.commissionconnector.fake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.Directory;
import org.jspecify.annotations.Nullable;

/** Short ways to write records. */
public final class Books {
  public static final Company COMPANY =
      new Company(Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), 1);

  private Books() {}

  public static String person(String name) {
    return "odoo:person/" + name;
  }

  public static Person employee(String name, @Nullable String manager) {
    return new Person(
        person(name),
        name,
        null,
        "en",
        manager == null ? null : person(manager),
        List.of(),
        List.of("seller"),
        true,
        null,
        null,
        null,
        null,
        Map.of());
  }

  public static Directory people(Person... people) {
    return new Directory(List.of(people), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static Deal won(String id, @Nullable String owner, String amount, String on) {
    return new Deal(
        "odoo:deal/" + id,
        id,
        owner == null ? null : person(owner),
        null,
        null,
        Deal.Status.WON,
        null,
        LocalDate.parse(on),
        null,
        null,
        null,
        null,
        null,
        "EUR",
        Exact.parse(amount),
        List.of(),
        List.of(),
        Map.of());
  }

  public static Invoice posted(
      String id, @Nullable String owner, String amount, String on, Payment... payments) {
    return invoice(Invoice.Status.POSTED, id, owner, amount, on, payments);
  }

  public static Invoice draft(String id, String owner, String amount, String on) {
    return invoice(Invoice.Status.DRAFT, id, owner, amount, on);
  }

  private static Invoice invoice(
      Invoice.Status status,
      String id,
      @Nullable String owner,
      String amount,
      String on,
      Payment... payments) {
    return new Invoice(
        "odoo:invoice/" + id,
        "INV/" + id,
        Invoice.Kind.INVOICE,
        status,
        null,
        owner == null ? null : person(owner),
        null,
        LocalDate.parse(on),
        null,
        null,
        "EUR",
        List.of(new Line("1", null, null, Exact.parse(amount), null, null)),
        null,
        List.of(payments),
        null,
        Map.of());
  }

  public static Payment paid(String id, String amount, String on) {
    return new Payment(id, LocalDate.parse(on), Exact.parse(amount));
  }

  /** The same invoice, billing a deal. */
  public static Invoice billing(Invoice invoice, String deal) {
    return new Invoice(
        invoice.id(),
        invoice.number(),
        invoice.kind(),
        invoice.status(),
        deal,
        invoice.owner(),
        invoice.customer(),
        invoice.issuedOn(),
        invoice.dueOn(),
        invoice.cancelledOn(),
        invoice.currency(),
        invoice.lines(),
        invoice.total(),
        invoice.payments(),
        invoice.reverses(),
        invoice.custom());
  }

  /** The same statement, of somebody else. */
  public static Statement of(Statement one, String payee) {
    return new Statement(
        payee,
        one.plan(),
        one.period(),
        one.measures(),
        one.baseSalary(),
        one.earned(),
        one.payable(),
        one.waiting(),
        one.clawback(),
        one.adjustments(),
        one.draw(),
        one.carriedIn(),
        one.payout(),
        one.carried(),
        one.earnings(),
        one.releases(),
        one.clawbacks(),
        one.estimates());
  }
}
