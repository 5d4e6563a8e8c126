package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A booked change. Never changed, never deleted.
 *
 * @param id in the order of booking
 * @param bookedIn name of the period it is paid with; another than the item's when that was locked
 * @param change the difference, not the new balance; negative takes back
 * @param because why, a step each
 * @param record the ref of the record it stands on; null for none
 * @param recordVersion the version of that record as it was then
 * @param correctionOf id of the item's entry before; null on its first
 */
public record LedgerEntry(
    long id,
    Item item,
    String bookedIn,
    Money change,
    List<Message> because,
    @Nullable String record,
    @Nullable Integer recordVersion,
    @Nullable Long correctionOf,
    Instant bookedAt) {
  public LedgerEntry {
    because = List.copyOf(because);
  }

  /** Whether the item's own period was closed already. */
  public boolean isCorrectionOfClosedPeriod() {
    return !bookedIn.equals(item.period());
  }
}
