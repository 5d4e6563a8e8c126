package org.commissionconnector.webhook;

import java.util.List;
import java.util.Optional;

/**
 * Where a sender's body says what happened to which record.
 *
 * @param recordFields the values of these name the record; a field of an object within is written
 *     {@code data.id}
 * @param eventField says what happened; empty where the path does
 * @param listField the list of events in the body, {@link #WHOLE_BODY} where the body is one; empty
 *     where the body is one event
 */
public record BodyShape(
    List<String> recordFields, Optional<String> eventField, Optional<String> listField) {
  /** The body itself is the list of events. */
  public static final String WHOLE_BODY = "";

  public BodyShape {
    recordFields = List.copyOf(recordFields);
  }

  /** One event, named in the path. */
  public static BodyShape of(List<String> recordFields) {
    return new BodyShape(recordFields, Optional.empty(), Optional.empty());
  }
}
