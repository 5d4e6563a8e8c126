package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult.Problem;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/** Collects problems, each once. */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  void add(String record, @Nullable String path, Message message) {
    found.add(new Problem(record, path, message));
  }

  /** A problem of one line of a record. */
  void addLine(Transaction transaction, Message message) {
    Source source = transaction.source();
    add(
        source.record(),
        source.line() == null ? null : "lines[" + transaction.position() + "]",
        message);
  }

  void addAll(List<BookProblem> problems) {
    problems.forEach(p -> add(p.record(), p.path(), p.message()));
  }

  void clear() {
    found.clear();
  }

  /** By record and path. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing(Problem::record, Ids.BY_CODE_POINT)
            .thenComparing(p -> p.path() == null ? "" : p.path(), Ids.BY_CODE_POINT)
            .thenComparing(p -> p.message().toString(), Ids.BY_CODE_POINT));
    return sorted;
  }
}
