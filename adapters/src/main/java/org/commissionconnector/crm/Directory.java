package org.commissionconnector.crm;

import java.util.List;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;

/** Who and what the records name. Ids are {@link RecordRef} texts. */
public record Directory(
    List<Person> people,
    List<Team> teams,
    List<Customer> customers,
    List<Product> products,
    List<Target> targets,
    List<ExchangeRate> rates) {
  public Directory {
    people = List.copyOf(people);
    teams = List.copyOf(teams);
    customers = List.copyOf(customers);
    products = List.copyOf(products);
    targets = List.copyOf(targets);
    rates = List.copyOf(rates);
  }
}
