package org.commissionconnector.calculator.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * People, teams, customers and products. What they name and nobody knows is a problem and counts as
 * null; the record stays.
 */
record PeopleCheck(
    RecordRegister<Person> people,
    RecordRegister<Team> teams,
    RecordRegister<Customer> customers,
    RecordRegister<Product> products,
    BookFindings findings) {

  static PeopleCheck of(Book book, List<BrokenRecord> broken, BookFindings findings) {
    PeopleCheck check =
        new PeopleCheck(
            RecordRegister.of(RecordKind.PERSON, book.people(), Person::id, broken, "id", findings),
            RecordRegister.of(RecordKind.TEAM, book.teams(), Team::id, broken, "id", findings),
            RecordRegister.of(
                RecordKind.CUSTOMER, book.customers(), Customer::id, broken, "id", findings),
            RecordRegister.of(
                RecordKind.PRODUCT, book.products(), Product::id, broken, "id", findings),
            findings);
    check.people.records().forEach(check::days);
    check.people.replaceAll(check::resolved);
    check.teams.replaceAll(check::resolved);
    check.products.replaceAll(check::resolved);
    return check;
  }

  private void days(Person person) {
    if (person.hiredOn() != null
        && person.leftOn() != null
        && person.leftOn().isBefore(person.hiredOn())) {
      findings.problem(
          RecordKind.PERSON.record(person.id()),
          "leftOn",
          Message.of("book.left-before-hired", person.leftOn(), person.hiredOn()));
      people.setAside(person.id());
    }
  }

  private Person resolved(Person person) {
    String record = RecordKind.PERSON.record(person.id());
    String manager = known(people, RecordKind.PERSON, person.manager(), record, "manager");
    List<String> known = new ArrayList<>();
    for (int i = 0; i < person.teams().size(); i++) {
      String team =
          known(teams, RecordKind.TEAM, person.teams().get(i), record, "teams[" + i + "]");
      if (team != null) {
        known.add(team);
      }
    }
    return Objects.equals(manager, person.manager()) && known.size() == person.teams().size()
        ? person
        : person.with(manager, known);
  }

  private Team resolved(Team team) {
    String record = RecordKind.TEAM.record(team.id());
    return new Team(
        team.id(),
        team.name(),
        known(people, RecordKind.PERSON, team.manager(), record, "manager"),
        known(teams, RecordKind.TEAM, team.parent(), record, "parent"));
  }

  private Product resolved(Product product) {
    String record = RecordKind.PRODUCT.record(product.id());
    return new Product(
        product.id(),
        product.name(),
        known(products, RecordKind.PRODUCT, product.parent(), record, "parent"),
        product.category());
  }

  private @Nullable String known(
      RecordRegister<?> register,
      RecordKind kind,
      @Nullable String id,
      String record,
      String path) {
    if (id == null || register.has(id)) {
      return id;
    }
    reference(register, kind, id, record, path);
    return null;
  }

  /** Notes a problem where the id names no record that counts. */
  void reference(
      RecordRegister<?> register,
      RecordKind kind,
      @Nullable String id,
      String record,
      String path) {
    if (id == null || register.has(id)) {
      return;
    }
    String key = register.isAside(id) ? "book.reference-aside" : "book.reference-unknown";
    findings.problem(record, path, Message.of(key, kind.word(), id));
  }

  void person(@Nullable String id, String record, String path) {
    reference(people, RecordKind.PERSON, id, record, path);
  }
}
