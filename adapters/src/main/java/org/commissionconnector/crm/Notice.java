package org.commissionconnector.crm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a person must be told.
 *
 * @param key told once for each key
 * @param recipient the person
 * @param about the record it is shown on; empty for none
 * @param due for a task; empty for a note
 */
public record Notice(
    String key,
    Kind kind,
    RecordRef recipient,
    Optional<RecordRef> about,
    String subject,
    String text,
    Optional<LocalDate> due) {
  /** How it reaches the person. */
  public enum Kind {
    /** Something to do, with a day. */
    TASK,
    /** Something to know, on the record. */
    NOTE
  }
}
