package org.commissionconnector.catchup;

import java.util.EnumMap;
import java.util.Map;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.settlement.Settled;

/**
 * What a catch-up did.
 *
 * @param pulled records read, by kind
 * @param changed of them, those that were not as kept
 */
public record CatchUpReport(
    Map<RecordRef.Kind, Long> pulled, long changed, Settled.Counts settled) {
  public CatchUpReport {
    pulled = pulled.isEmpty() ? Map.of() : new EnumMap<>(pulled);
  }

  /** For people: {@code 3 of 405 records changed, 2 payees settled, 12 entries booked}. */
  public String text() {
    long read = pulled.values().stream().mapToLong(Long::longValue).sum();
    return "%d%s records changed, %d payees settled, %d entries booked"
        .formatted(changed, read == 0 ? "" : " of " + read, settled.payees(), settled.booked());
  }
}
