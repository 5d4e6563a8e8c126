package org.commissionconnector.reconcile;

import java.util.List;
import org.commissionconnector.writeback.Outbox.ParkedMessage;

/**
 * What the CRM has been told.
 *
 * @param written results that the CRM has
 * @param waiting results and notices on their way
 * @param parked those that could not be sent and wait for a person
 */
public record Outgoing(long written, long waiting, List<ParkedMessage> parked) {
  public Outgoing {
    parked = List.copyOf(parked);
  }
}
