package org.commissionconnector.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * A delivery that was let in: who rang, when, and what was said.
 *
 * @param source the name of the connection whose secret it knew
 * @param key rings of one source and key that still wait are merged: {@code deal-won/crm.lead/54}
 * @param event the kind of event named in the path; may be empty
 * @param attributes plain values of the body's first level, as text; never trusted beyond a hint
 */
public record Ring(
    String source, String key, String event, Map<String, String> attributes, Instant receivedAt) {
  public Ring {
    attributes = Map.copyOf(attributes);
  }
}
