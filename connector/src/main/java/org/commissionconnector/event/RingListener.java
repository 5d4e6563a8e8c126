package org.commissionconnector.event;

import java.time.Instant;
import org.commissionconnector.webhook.Ring;

/** Told what became of rings, after it is kept. */
public interface RingListener {
  RingListener NONE = (ring, at) -> {};

  /** What the ring told of is in the ledger. */
  void settled(Ring ring, Instant at);
}
