package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.jspecify.annotations.Nullable;

/** The book's records, found by what a rule asks for. */
final class Facts {
  final Book book;
  final People people;
  final ExchangeRates rates;
  final FiscalCalendar calendar;
  private final Map<String, Customer> customers = new HashMap<>();
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, Deal> deals = new HashMap<>();
  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<String, List<Invoice>> invoicesOfDeal = new HashMap<>();
  private final Map<String, List<Invoice>> notesOfInvoice = new HashMap<>();
  private final Orders orders;

  Facts(Book book) {
    this.book = book;
    people = new People(book);
    calendar = new FiscalCalendar(book.company().fiscalYearStart());
    rates = new ExchangeRates(book.company().currency().getCurrencyCode(), book.rates());
    book.customers().forEach(customer -> customers.put(customer.id(), customer));
    book.products().forEach(product -> products.put(product.id(), product));
    book.deals().forEach(deal -> deals.put(deal.id(), deal));
    book.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    book.invoices().stream().filter(Facts::wasPosted).forEach(this::index);
    orders = new Orders(book.deals());
  }

  private void index(Invoice invoice) {
    if (invoice.kind() == Invoice.Kind.INVOICE && invoice.deal() != null) {
      insert(invoicesOfDeal, invoice.deal(), invoice);
    }
    if (invoice.kind() == Invoice.Kind.CREDIT_NOTE && invoice.reverses() != null) {
      insert(notesOfInvoice, invoice.reverses(), invoice);
    }
  }

  private static void insert(Map<String, List<Invoice>> map, String key, Invoice invoice) {
    List<Invoice> list = map.computeIfAbsent(key, k -> new ArrayList<>());
    list.add(invoice);
    list.sort(Comparator.comparing(Facts::issuedOn).thenComparing(Invoice::id, Ids.BY_CODE_POINT));
  }

  /** Whether the invoice counts: it is posted, or was until it was cancelled. */
  static boolean wasPosted(Invoice invoice) {
    return invoice.status() != Invoice.Status.DRAFT && invoice.issuedOn() != null;
  }

  /** Whether the deal counts: it is won, or was until it was cancelled. */
  static boolean wasWon(Deal deal) {
    return deal.wonOn() != null
        && (deal.status() == Deal.Status.WON || deal.status() == Deal.Status.CANCELLED);
  }

  /**
   * The day a posted invoice was issued.
   *
   * @throws IllegalArgumentException for a draft without one
   */
  static LocalDate issuedOn(Invoice invoice) {
    if (invoice.issuedOn() == null) {
      throw new IllegalArgumentException("invoice " + invoice.id() + " was never issued");
    }
    return invoice.issuedOn();
  }

  /** The day the invoice was cancelled; null while it stands. */
  static @Nullable LocalDate cancelledOn(Invoice invoice) {
    return invoice.status() == Invoice.Status.CANCELLED ? invoice.cancelledOn() : null;
  }

  @Nullable Deal deal(@Nullable String id) {
    return id == null ? null : deals.get(id);
  }

  @Nullable Invoice invoice(@Nullable String id) {
    return id == null ? null : invoices.get(id);
  }

  @Nullable Customer customer(@Nullable String id) {
    return id == null ? null : customers.get(id);
  }

  @Nullable Product product(@Nullable String id) {
    return id == null ? null : products.get(id);
  }

  /** Posted invoices of a deal, without credit notes, by day and id. */
  List<Invoice> invoicesOf(Deal deal) {
    return invoicesOfDeal.getOrDefault(deal.id(), List.of());
  }

  /** Posted credit notes against an invoice, by day and id. */
  List<Invoice> notesOf(Invoice invoice) {
    return notesOfInvoice.getOrDefault(invoice.id(), List.of());
  }

  Orders orders() {
    return orders;
  }

  /** Whether a category path, a product or a team is the one named or lies below it. */
  boolean within(String below, String above) {
    if (below.equals(above) || below.startsWith(above + "/")) {
      return true;
    }
    Set<String> met = new HashSet<>();
    Product product = products.get(below);
    while (product != null && met.add(product.id())) {
      if (product.id().equals(above)) {
        return true;
      }
      product = product(product.parent());
    }
    return people.withParents(below).stream().anyMatch(team -> team.id().equals(above));
  }
}
