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
}
