package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** An earning in the making, in minor units: limits still change it. */
final class Entry {
  final String component;
  final @Nullable CreditedLine line;
  private final @Nullable Block block;
  private final int row;
  private final List<Message> because = new ArrayList<>(0);
  long amount;

  /** Of what reverses: what was reversed of the original's earning before it, and with it. */
  Exact reversedBefore = Exact.ZERO;

  Exact reversedAfter = Exact.ZERO;

  /** The part that is taken back by the record's net, whichever lines: an amount once a record. */
  long ofRecord;

  /** Whether the line is paid by an amount once a period, so that no limit of a line raises it. */
  boolean paidOnce;

  /** The part that minimums added. */
  long ofMinimum;

  /** The part that a line's minimum added. */
  long ofLineMinimum;

  /**
   * @param block that explains it; null where words are given
   */
  Entry(
      String component, @Nullable CreditedLine line, long amount, @Nullable Block block, int row) {
    this.component = component;
    this.line = line;
    this.amount = amount;
    this.block = block;
    this.row = row;
  }

  /** The steps from base to amount, in words. */
  List<Message> because() {
    if (block == null) {
      return because;
    }
    List<Message> all = new ArrayList<>(block.words().of(row));
    all.addAll(because);
    return all;
  }

  /** Adds a step to what explains it. */
  void explain(Message more) {
    because.add(more);
  }

  @Nullable Transaction transaction() {
    return line == null ? null : line.transaction();
  }

  boolean isReversal() {
    return line != null && line.original() != null;
  }

  boolean hasBase() {
    return line != null && !line.base().isZero();
  }

  /** A copy that further limits may change. */
  Entry copy() {
    Entry copy = new Entry(component, line, amount, block, row);
    copy.because.addAll(because);
    copy.reversedBefore = reversedBefore;
    copy.reversedAfter = reversedAfter;
    copy.ofRecord = ofRecord;
    copy.paidOnce = paidOnce;
    copy.ofMinimum = ofMinimum;
    copy.ofLineMinimum = ofLineMinimum;
    return copy;
  }

  /** Sets the amount; the parts that it is made of shrink or grow with it. */
  void limitTo(long limited) {
    if (amount != 0 && Math.abs(limited) < Math.abs(amount)) {
      ofRecord = scaled(ofRecord, limited);
      ofMinimum = scaled(ofMinimum, limited);
      ofLineMinimum = scaled(ofLineMinimum, limited);
    }
    amount = limited;
  }

  private long scaled(long part, long limited) {
    return part == 0
        ? 0
        : Exact.of(part)
            .times(Exact.of(limited))
            .dividedBy(Exact.of(amount))
            .roundedMinor(0, org.commissionconnector.calculator.money.Rounding.HALF_UP);
  }
}
