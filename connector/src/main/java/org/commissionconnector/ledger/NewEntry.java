package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change about to be booked.
 *
 * @param sequence the item's entries so far: two bookings of one change cannot both be kept
 */
public record NewEntry(
    Item item,
    int sequence,
    String bookedIn,
    Money change,
    List<Message> because,
    @Nullable String record,
    @Nullable Integer recordVersion,
    @Nullable Long correctionOf,
    Instant bookedAt) {
  public NewEntry {
    because = List.copyOf(because);
  }
}
