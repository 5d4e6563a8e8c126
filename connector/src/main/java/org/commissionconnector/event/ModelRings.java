package org.commissionconnector.event;

import java.util.List;
import java.util.Map;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.webhook.Ring;

/** Rings that name the CRM's model and the record's id as attributes. */
public final class ModelRings implements RingTargets {
  private final String connection;
  private final String modelAttribute;
  private final String idAttribute;
  private final Map<String, RecordRef.Kind> kinds;

  /**
   * @param kinds of records, by the model's name; other models are nothing we keep
   */
  public ModelRings(
      String connection,
      String modelAttribute,
      String idAttribute,
      Map<String, RecordRef.Kind> kinds) {
    this.connection = connection;
    this.modelAttribute = modelAttribute;
    this.idAttribute = idAttribute;
    this.kinds = Map.copyOf(kinds);
  }

  @Override
  public List<RecordRef> named(Ring ring) {
    String model = attribute(ring, modelAttribute);
    String id = attribute(ring, idAttribute);
    RecordRef.Kind kind = kinds.get(model);
    return kind == null ? List.of() : List.of(new RecordRef(connection, kind, id));
  }

  private String attribute(Ring ring, String name) {
    String value = ring.attributes().getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "the ring %s of %s names no record: its body has no '%s'; does the webhook send it?"
              .formatted(ring.key(), connection, name));
    }
    return value;
  }
}
