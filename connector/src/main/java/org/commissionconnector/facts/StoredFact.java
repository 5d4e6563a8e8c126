package org.commissionconnector.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record.
 *
 * @param version from 1
 * @param content the record as JSON; what could not be read, or nothing for one that is gone
 * @param changedAt by the CRM's own clock; null when it does not say
 * @param lastDate the latest day that is a dated fact; null for none
 * @param links the ids it names, by role
 */
public record StoredFact(
    RecordRef ref,
    int version,
    Form form,
    String content,
    String hash,
    @Nullable Instant changedAt,
    @Nullable LocalDate lastDate,
    Map<FactRole, Set<String>> links) {
  public StoredFact {
    links = Map.copyOf(links);
  }

  Set<String> linked(FactRole role) {
    return links.getOrDefault(role, Set.of());
  }

  /** What the content is. */
  public enum Form {
    DEAL,
    INVOICE,
    UNREADABLE,
    GONE
  }
}
