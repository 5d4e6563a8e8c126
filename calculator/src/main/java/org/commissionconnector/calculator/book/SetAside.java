package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line, or a payment of a line, of a record that cannot be computed with.
 *
 * @param transaction {@code invoice:i3/1}, {@code payment:i3/p1/1}
 * @param record {@code invoice:i3}
 * @param owner id of a person: the record's, else its deal's; null where nobody knows
 * @param on the day it would be credited; null where nobody knows
 */
public record SetAside(
    String transaction, Kind kind, String record, @Nullable String owner, @Nullable LocalDate on) {
  /** What kind of line it is. */
  public enum Kind {
    DEAL,
    INVOICE,
    PAYMENT
  }
}
