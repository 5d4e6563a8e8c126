package org.commissionconnector.demo.odoo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds rows by domain, in order. Archived ones only when asked for. */
final class Search {
  private Search() {}

  static List<Row> rows(
      Transaction transaction, Model model, List<?> domain, String order, long offset, long limit) {
    Domain parsed = Domain.parse(transaction.schema(), model.name(), domain);
    boolean onlyActive =
        model.field("active").isPresent()
            && !parsed.namesActive()
            && !Boolean.FALSE.equals(transaction.context().get("active_test"));
    Stream<Row> found =
        transaction.all(model.name()).stream()
            .filter(row -> !onlyActive || row.flag("active"))
            .filter(parsed.in(transaction))
            .sorted(comparator(transaction, model, order.isEmpty() ? model.order() : order))
            .skip(offset);
    return (limit > 0 ? found.limit(limit) : found).toList();
  }

  private static Comparator<Row> comparator(Transaction transaction, Model model, String order) {
    Comparator<Row> comparator = null;
    for (String part : order.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      Field field = model.known(words[0]);
      Comparator<Row> next =
          Comparator.comparing(row -> key(transaction, model, row, field), Search::compare);
      if (words.length > 1 && words[1].equalsIgnoreCase("desc")) {
        next = next.reversed();
      }
      comparator = comparator == null ? next : comparator.thenComparing(next);
    }
    return Optional.ofNullable(comparator).orElseThrow();
  }

  private static Optional<Object> key(Transaction transaction, Model model, Row row, Field field) {
    Optional<Object> value = Values.of(transaction, model, row, field);
    return field.type() == FieldType.MANY2ONE
        ? value.map(id -> Values.displayName(transaction, field.relation(), (Long) id))
        : value;
  }

  /** Nothing comes last, as PostgreSQL sorts. */
  @SuppressWarnings("unchecked")
  private static int compare(Optional<Object> one, Optional<Object> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    return one.get() instanceof Comparable<?> && other.get() instanceof Comparable<?>
        ? ((Comparable<Object>) one.get()).compareTo(other.get())
        : 0;
  }
}
