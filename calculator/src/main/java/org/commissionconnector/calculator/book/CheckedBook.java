package org.commissionconnector.calculator.book;

import java.util.List;

/**
 * A book that can be computed with.
 *
 * @param book the valid records only; their references resolve to records of this book, a reference
 *     that was unknown and counts as null is null
 * @param problems each with the record and the field that is wrong
 * @param setAside every line and payment of the records that were left out
 */
public record CheckedBook(Book book, List<BookProblem> problems, List<SetAside> setAside) {
  public CheckedBook {
    problems = List.copyOf(problems);
    setAside = List.copyOf(setAside);
  }

  /** A book without anything wrong. */
  public static CheckedBook of(Book book) {
    return new CheckedBook(book, List.of(), List.of());
  }
}
