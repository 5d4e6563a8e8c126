package org.commissionconnector.calculator.book;

import java.util.List;

/**
 * What happened, in no CRM's words. Records stand as they were given: {@code BookCheck} says which
 * of them can be computed with.
 */
public record Book(
    Company company,
    List<Person> people,
    List<Team> teams,
    List<Customer> customers,
    List<Product> products,
    List<Deal> deals,
    List<Invoice> invoices,
    List<Target> targets,
    List<Indicator> indicators,
    List<Adjustment> adjustments,
    List<ExchangeRate> rates) {

  public Book {
    people = List.copyOf(people);
    teams = List.copyOf(teams);
    customers = List.copyOf(customers);
    products = List.copyOf(products);
    deals = List.copyOf(deals);
    invoices = List.copyOf(invoices);
    targets = List.copyOf(targets);
    indicators = List.copyOf(indicators);
    adjustments = List.copyOf(adjustments);
    rates = List.copyOf(rates);
  }

  /** The same book with other deals. */
  public Book withDeals(List<Deal> others) {
    return new Book(
        company,
        people,
        teams,
        customers,
        products,
        others,
        invoices,
        targets,
        indicators,
        adjustments,
        rates);
  }
}
