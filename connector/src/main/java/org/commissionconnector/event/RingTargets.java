package org.commissionconnector.event;

import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.webhook.Ring;

/** Knows which records a connection's rings are about. */
public interface RingTargets {
  /**
   * The records to read afresh; empty when the ring is about nothing we keep.
   *
   * @throws IllegalArgumentException when the ring names nothing that can be found; the ring is
   *     parked with the message
   */
  List<RecordRef> named(Ring ring);

  /**
   * Whether the record, as read, already shows what the ring told of. Some CRMs ring before their
   * own commit.
   *
   * @param record empty when it is gone
   */
  default Shows shows(Ring ring, Optional<CrmRecord> record) {
    return Shows.UNKNOWN;
  }

  /** What a record as read shows of the news that a ring told of. */
  enum Shows {
    /** The news is there: done. */
    NEWS,
    /** Still the old state: look again a little later. */
    OLD_STATE,
    /** Cannot be told: looked at again only if nothing changed since it was kept last. */
    UNKNOWN
  }
}
