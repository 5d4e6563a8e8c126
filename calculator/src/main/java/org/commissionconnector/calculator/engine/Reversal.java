package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.money.Exact;

/**
 * How far a transaction takes back the one it follows: the total reversed before it and with it.
 *
 * @param original what it reverses
 * @param cause the record that reverses, {@code invoice:c1}
 * @param order of what reverses the record, counting from 1
 * @param before figures of the original reversed before
 * @param after figures of the original reversed with it
 * @param lineBefore share of the original line reversed before, 0 to 1
 * @param lineAfter share of the original line reversed with it
 * @param recordBefore share of the original record's net reversed before
 * @param recordAfter share of the original record's net reversed with it
 */
record Reversal(
    Transaction original,
    Kind kind,
    String cause,
    int order,
    Figures before,
    Figures after,
    Exact lineBefore,
    Exact lineAfter,
    Exact recordBefore,
    Exact recordAfter) {

  /** Why it is reversed. */
  enum Kind {
    CREDIT_NOTE,
    /** A credit note gives back what it took. */
    CREDIT_NOTE_CANCELLED,
    CANCELLATION
  }
}
