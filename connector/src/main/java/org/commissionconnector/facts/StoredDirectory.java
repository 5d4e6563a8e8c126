package org.commissionconnector.facts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.store.StoredJson;
import org.jspecify.annotations.Nullable;

/** The directory as rows, and back. */
final class StoredDirectory {
  private final FactStore store;

  StoredDirectory(FactStore store) {
    this.store = store;
  }

  /** Ids of rows that were added, changed or removed, by kind. */
  Map<DirectoryKind, Set<String>> keep(String connection, Directory directory) {
    Map<DirectoryKind, Map<String, String>> rows = rows(directory);
    Map<DirectoryKind, Set<String>> changed = new EnumMap<>(DirectoryKind.class);
    for (DirectoryKind kind : EnumSet.allOf(DirectoryKind.class)) {
      Map<String, String> now = rows.getOrDefault(kind, Map.of());
      Map<String, String> before = store.directory(kind, connection);
      Map<String, String> put = new LinkedHashMap<>(now);
      put.entrySet().removeIf(row -> row.getValue().equals(before.get(row.getKey())));
      Set<String> removed = new LinkedHashSet<>(before.keySet());
      removed.removeAll(now.keySet());
      if (!put.isEmpty() || !removed.isEmpty()) {
        store.changeDirectory(kind, connection, put, removed);
        Set<String> ids = new LinkedHashSet<>(put.keySet());
        ids.addAll(removed);
        changed.put(kind, ids);
      }
    }
    return changed;
  }

  private static Map<DirectoryKind, Map<String, String>> rows(Directory directory) {
    Map<DirectoryKind, Map<String, String>> rows = new EnumMap<>(DirectoryKind.class);
    rows.put(DirectoryKind.PERSON, rows(directory.people(), Person::id));
    rows.put(DirectoryKind.TEAM, rows(directory.teams(), Team::id));
    rows.put(DirectoryKind.CUSTOMER, rows(directory.customers(), Customer::id));
    rows.put(DirectoryKind.PRODUCT, rows(directory.products(), Product::id));
    rows.put(DirectoryKind.TARGET, rows(directory.targets(), StoredDirectory::key));
    rows.put(DirectoryKind.RATE, rows(directory.rates(), StoredDirectory::key));
    return rows;
  }

  private static <T> Map<String, String> rows(List<T> records, Function<T, String> id) {
    Map<String, String> rows = new LinkedHashMap<>();
    records.forEach(record -> rows.put(id.apply(record), StoredJson.sorted(record)));
    return rows;
  }

  private static String key(Target target) {
    return String.join(
        "|", target.measure(), text(target.person()), text(target.team()), target.period());
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String key(ExchangeRate rate) {
    return String.join("|", rate.from(), rate.to(), rate.on().toString());
  }

  Directory all() {
    return directory(
        store.directory(DirectoryKind.CUSTOMER).values(),
        store.directory(DirectoryKind.PRODUCT).values());
  }

  /** With these customers, and these products and all above them. */
  Directory with(Set<String> customers, Set<String> products) {
    return directory(
        store.directory(DirectoryKind.CUSTOMER, customers).values(), productRows(products));
  }

  private Collection<String> productRows(Set<String> wanted) {
    Map<String, String> rows = new LinkedHashMap<>();
    Set<String> next = wanted;
    while (!next.isEmpty()) {
      Map<String, String> found = store.directory(DirectoryKind.PRODUCT, next);
      rows.putAll(found);
      next = new LinkedHashSet<>();
      for (Product product : read(found.values(), Product.class)) {
        if (product.parent() != null && !rows.containsKey(product.parent())) {
          next.add(product.parent());
        }
      }
    }
    return rows.values();
  }

  private Directory directory(Collection<String> customers, Collection<String> products) {
    return new Directory(
        read(store.directory(DirectoryKind.PERSON).values(), Person.class),
        read(store.directory(DirectoryKind.TEAM).values(), Team.class),
        read(customers, Customer.class),
        read(products, Product.class),
        read(store.directory(DirectoryKind.TARGET).values(), Target.class),
        read(store.directory(DirectoryKind.RATE).values(), ExchangeRate.class));
  }

  private static <T> List<T> read(Collection<String> rows, Class<T> type) {
    return rows.stream().map(row -> StoredJson.read(row, type)).toList();
  }
}
