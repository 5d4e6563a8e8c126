package org.commissionconnector.demo.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the company has done so far. People, customers and products are known by their names,
 * deals and quotes by their numbers. Names are unique.
 *
 * @param currencies units for one of the company's own, as last known; empty where nobody knows
 */
public record Company(
    List<Seller> sellers,
    List<Customer> customers,
    List<Product> products,
    List<Deal> deals,
    List<Quote> quotes,
    List<Invoice> invoices,
    List<CurrencyRate> currencies) {
  public Company {
    sellers = List.copyOf(sellers);
    customers = List.copyOf(customers);
    products = List.copyOf(products);
    deals = List.copyOf(deals);
    quotes = List.copyOf(quotes);
    invoices = List.copyOf(invoices);
    currencies = List.copyOf(currencies);
  }

  /**
   * Somebody who works for the company.
   *
   * @param team empty when in none
   * @param manager the name; empty for none
   * @param target to be invoiced a month; zero for none
   */
  public record Seller(
      String name, String email, String title, String team, String manager, BigDecimal target) {}

  /**
   * @param house served by the company itself
   */
  public record Customer(String name, String country, boolean house) {}

  /**
   * @param category from the top down: {@code All / Furniture / Desks}
   */
  public record Product(
      String name, String code, String category, BigDecimal price, BigDecimal cost) {}

  /** What became of a deal. */
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }

  /**
   * @param owner empty for nobody
   * @param closed when it was won or lost, or is expected to be
   */
  public record Deal(
      long number,
      String name,
      String owner,
      String customer,
      Outcome outcome,
      int probability,
      LocalDate created,
      Optional<LocalDate> closed,
      String currency,
      BigDecimal amount) {}

  /** An offer for a deal. */
  public record Quote(long number, long deal, String currency, BigDecimal net) {}

  /**
   * An invoice, or a credit note, whose amounts are positive all the same.
   *
   * @param owner empty for nobody
   * @param quote that it was made from; empty for none
   * @param paid when the last of it was paid; empty while something is open
   */
  public record Invoice(
      long number,
      String name,
      boolean isCredit,
      boolean isDraft,
      String owner,
      String customer,
      Optional<Long> quote,
      Optional<LocalDate> day,
      Optional<LocalDate> due,
      Optional<LocalDate> paid,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      List<Line> lines) {}

  /**
   * @param number unique among all lines
   * @param cost of one
   * @param discount percent
   * @param amount net of the discount
   */
  public record Line(
      long number,
      String product,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal cost,
      BigDecimal discount,
      BigDecimal amount) {}

  public record CurrencyRate(String code, String name, String symbol, Optional<BigDecimal> rate) {}
}
