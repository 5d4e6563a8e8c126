package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Credit;
import org.jspecify.annotations.Nullable;

/**
 * One line of a deal or invoice, or of a payment, as it happened on a day. Told apart by identity:
 * a cancellation has its original's id.
 *
 * @param id {@code payment:i1/pay1/1}
 * @param sign -1 where its figures count negative
 * @param own its figures without the sign
 * @param paidBefore of a payment: the share of the invoice paid before it; else 0
 * @param paidAfter of a payment: the share paid with it; else 1
 * @param reversal what it takes back; null for what stands for itself
 */
record Transaction(
    Credit.Event event,
    String id,
    Source source,
    int position,
    LocalDate date,
    int sign,
    Figures own,
    Exact paidBefore,
    Exact paidAfter,
    @Nullable Reversal reversal) {

  /** Credit date, record id, payment id, line position; ids by code point. */
  static final Comparator<Transaction> ORDER =
      Comparator.comparing(Transaction::date)
          .thenComparing(t -> t.source().recordId(), Ids.BY_CODE_POINT)
          .thenComparing(t -> t.source().paymentId(), Ids.BY_CODE_POINT)
          .thenComparingInt(Transaction::position);

  /** What it follows in owner, conditions and terms: what it reverses, else itself. */
  Transaction lead() {
    return reversal == null ? this : reversal.original();
  }

  /** The deal or invoice it counts in; that of a payment is its invoice. */
  String record() {
    return lead().source.recordId();
  }

  /** Where an amount once a record is paid in parts: a deal, an invoice, or a payment of it. */
  String recordKey() {
    return record() + "\n" + lead().source.paymentId();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
