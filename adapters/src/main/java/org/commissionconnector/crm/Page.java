package org.commissionconnector.crm;

import java.util.List;
import java.util.Set;

/**
 * Some changed records.
 *
 * @param gone records that were deleted, where the CRM tells of them
 * @param cursor where to go on once this page is kept
 * @param total how many records the whole pull will bring, as far as known; -1 when unknown
 */
public record Page(List<CrmRecord> records, Set<RecordRef> gone, String cursor, long total) {
  public Page {
    records = List.copyOf(records);
    gone = Set.copyOf(gone);
  }

  /** A page of a CRM that does not tell what was deleted. */
  public Page(List<CrmRecord> records, String cursor, long total) {
    this(records, Set.of(), cursor, total);
  }
}
