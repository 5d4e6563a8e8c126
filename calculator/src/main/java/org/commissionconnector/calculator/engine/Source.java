package org.commissionconnector.calculator.engine;

import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.jspecify.annotations.Nullable;

/**
 * The records that a transaction stands in.
 *
 * @param record {@code invoice:i1}
 * @param recordId {@code i1}
 * @param line null for a record without lines
 * @param owner id of a person; an invoice's own, else its deal's
 * @param team id of the deal's team, else the owner's only one
 * @param customer id; an invoice's own, else its deal's
 */
record Source(
    String record,
    String recordId,
    String currency,
    @Nullable Deal deal,
    @Nullable Invoice invoice,
    @Nullable Payment payment,
    @Nullable Line line,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String customer) {

  String paymentId() {
    return payment == null ? "" : payment.id();
  }
}
