package org.commissionconnector.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * A delivery that was let in: who rang, when, and what was said.
 *
 * @param source the name of the connection whose secret it knew
 * @param key rings of one source and key that still wait are merged: {@code deal-won/crm.lead/54}
 * @param record what it is about: {@code crm.lead/54}; rings of one source and record are worked on
 *     one after another
 * @param event the kind of event; may be empty
 * @param attributes plain values of the body, as text, those of an object within it as {@code
 *     data.id}; never trusted beyond a hint
 */
public record Ring(
    String source,
    String key,
    String record,
    String event,
    Map<String, String> attributes,
    Instant receivedAt) {
  public Ring {
    attributes = Map.copyOf(attributes);
  }

  /** A ring whose key names nothing but its record. */
  public Ring(
      String source, String key, String event, Map<String, String> attributes, Instant receivedAt) {
    this(source, key, key, event, attributes, receivedAt);
  }
}
