package org.commissionconnector.calculator.engine;

import java.util.Comparator;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * A transaction credited to a payee.
 *
 * @param level 0 for the lowest of those credited
 * @param base the payee's, signed
 * @param wholeBase of everybody, signed
 * @param original what it reverses; null for what stands for itself
 * @param baseBefore of the original's base, what was reversed before it; 0 unless it reverses
 * @param baseAfter of the original's base, what is reversed with it; 0 unless it reverses
 */
record CreditedLine(
    Transaction transaction,
    String payee,
    Share share,
    int level,
    Exact base,
    Exact wholeBase,
    @Nullable CreditedLine original,
    Exact baseBefore,
    Exact baseAfter) {

  static final Comparator<CreditedLine> ORDER =
      Comparator.comparing(CreditedLine::transaction, Transaction.ORDER);

  /** The payee's part of the quantity, signed. */
  Exact quantity() {
    return transaction.own().quantity().times(share.part()).times(Exact.of(transaction.sign()));
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
