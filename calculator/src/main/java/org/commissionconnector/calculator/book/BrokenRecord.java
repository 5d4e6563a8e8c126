package org.commissionconnector.calculator.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not even be read: a field it needs is missing or is not what it must be.
 *
 * @param id null when it has none
 * @param problems at least one
 * @param setAside its lines and payments as far as they can be told
 */
public record BrokenRecord(
    RecordKind kind, @Nullable String id, List<BookProblem> problems, List<SetAside> setAside) {
  public BrokenRecord {
    problems = List.copyOf(problems);
    setAside = List.copyOf(setAside);
  }
}
