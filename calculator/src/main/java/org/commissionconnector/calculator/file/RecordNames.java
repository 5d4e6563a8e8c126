package org.commissionconnector.calculator.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.jspecify.annotations.Nullable;

/**
 * What people call the people, deals and invoices of a book: a name, an invoice's number and, where
 * there are several lines, the product or the line's place: {@code INV/001, Desk}. What has no name
 * goes by its id.
 */
public final class RecordNames {
  /** Knows nobody and nothing: everything goes by its id. */
  public static final RecordNames NONE =
      new RecordNames(List.of(), List.of(), List.of(), List.of());

  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> products = new HashMap<>();
  private final Map<String, Named> deals = new HashMap<>();
  private final Map<String, Named> invoices = new HashMap<>();

  private record Named(String name, List<Line> lines) {}

  public RecordNames(
      Collection<Person> people,
      Collection<Product> products,
      Collection<Deal> deals,
      Collection<Invoice> invoices) {
    people(people);
    for (Product product : products) {
      if (product.name() != null) {
        this.products.put(product.id(), product.name());
      }
    }
    deals.forEach(deal -> put(this.deals, deal.id(), deal.name(), deal.lines()));
    invoices.forEach(one -> put(this.invoices, one.id(), one.number(), one.lines()));
  }

  public static RecordNames of(Book book) {
    return new RecordNames(book.people(), book.products(), book.deals(), book.invoices());
  }

  private void people(Collection<Person> all) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Person person : all) {
      if (person.name() != null && !seen.add(person.name())) {
        twice.add(person.name());
      }
    }
    for (Person person : all) {
      String name = person.name();
      if (name != null) {
        people.put(person.id(), twice.contains(name) ? name + " (" + person.id() + ")" : name);
      }
    }
  }

  private static void put(
      Map<String, Named> names, String id, @Nullable String name, List<Line> lines) {
    if (name != null && !name.isBlank()) {
      names.put(id, new Named(name.strip(), lines));
    }
  }

  /** The person's name, with the id where two bear it. */
  String person(String id) {
    return people.getOrDefault(id, id);
  }

  /** What a transaction such as {@code invoice:i1/2} is called: {@code INV/001, Desk}. */
  String transaction(String transaction) {
    int colon = transaction.indexOf(':');
    Map<String, Named> names = transaction.startsWith("deal:") ? deals : invoices;
    String path = transaction.substring(colon + 1);
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Named named = names.get(path.substring(0, end));
      if (named != null) {
        return named.name() + line(named.lines(), path.substring(end));
      }
    }
    return transaction;
  }

  /** The name with the id behind it, for who has to look the record up. */
  String withId(String transaction) {
    String name = transaction(transaction);
    return name.equals(transaction) ? transaction : name + " (" + transaction + ")";
  }

  private String line(List<Line> lines, String rest) {
    for (int at = 0; lines.size() > 1 && at < lines.size(); at++) {
      if (rest.endsWith("/" + lines.get(at).id())) {
        return named(lines, at);
      }
    }
    return "";
  }

  private String named(List<Line> lines, int at) {
    String id = lines.get(at).product();
    String product = id == null ? null : products.get(id);
    String position = " #" + (at + 1);
    if (id == null || product == null) {
      return position;
    }
    boolean alone = lines.stream().filter(line -> id.equals(line.product())).count() == 1;
    return ", " + product + (alone ? "" : position);
  }
}
