package org.commissionconnector.crm;

import java.util.List;

/**
 * Some changed records.
 *
 * @param cursor where to go on once this page is kept
 * @param total how many records the whole pull will bring, as far as known; -1 when unknown
 */
public record Page(List<CrmRecord> records, String cursor, long total) {
  public Page {
    records = List.copyOf(records);
  }
}
