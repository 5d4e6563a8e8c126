package org.commissionconnector.calculator.book;

import java.util.Comparator;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a record.
 *
 * @param record {@code invoice:i3}
 * @param path the field, {@code payments[0].amount}; null for the record as a whole
 */
public record BookProblem(String record, @Nullable String path, Message message) {
  /** By record, then path, a record as a whole first; by code point. */
  public static final Comparator<BookProblem> BY_RECORD =
      Comparator.comparing(BookProblem::record, CodePoints.ORDER)
          .thenComparing(problem -> problem.path() == null ? "" : problem.path(), CodePoints.ORDER);
}
