package org.commissionconnector.demo.odoo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** A search condition: leaves joined by {@code &}, {@code |} and {@code !} in Polish notation. */
final class Domain {
  private interface Term {
    boolean holds(Transaction transaction, Row row);
  }

  private final List<Term> terms;
  private final boolean namesActive;

  private Domain(List<Term> terms, boolean namesActive) {
    this.terms = terms;
    this.namesActive = namesActive;
  }

  static Domain parse(Schema schema, String model, List<?> written) {
    Deque<Term> stack = new ArrayDeque<>();
    for (int i = written.size() - 1; i >= 0; i--) {
      Object term = written.get(i);
      if (term instanceof String operator) {
        stack.push(join(operator, stack));
      } else {
        Leaf leaf = Leaf.parse(schema, schema.model(model), term);
        stack.push(leaf::holds);
      }
    }
    return new Domain(new ArrayList<>(stack), written.stream().anyMatch(Domain::namesActive));
  }

  private static boolean namesActive(Object term) {
    return term instanceof List<?> leaf && !leaf.isEmpty() && "active".equals(leaf.get(0));
  }

  private static Term join(String operator, Deque<Term> stack) {
    int needed = "!".equals(operator) ? 1 : 2;
    if (stack.size() < needed) {
      throw OdooError.value("Domain() invalid item in domain: '%s'".formatted(operator));
    }
    Term first = stack.pop();
    return switch (operator) {
      case "!" -> (transaction, row) -> !first.holds(transaction, row);
      case "&" -> and(first, stack.pop());
      case "|" -> or(first, stack.pop());
      default -> throw OdooError.value("Domain() invalid item in domain: '%s'".formatted(operator));
    };
  }

  private static Term and(Term one, Term other) {
    return (transaction, row) -> one.holds(transaction, row) && other.holds(transaction, row);
  }

  private static Term or(Term one, Term other) {
    return (transaction, row) -> one.holds(transaction, row) || other.holds(transaction, row);
  }

  /** Whether it says itself whether archived records count. */
  boolean namesActive() {
    return namesActive;
  }

  boolean matches(Transaction transaction, Row row) {
    return terms.stream().allMatch(term -> term.holds(transaction, row));
  }

  Predicate<Row> in(Transaction transaction) {
    return row -> matches(transaction, row);
  }
}
