package org.commissionconnector.reconcile;

import java.util.List;
import org.commissionconnector.crm.RecordRef;

/**
 * The records of a kind as a CRM has them now, beside those that are kept.
 *
 * @param there how many the CRM has
 * @param kept how many are kept of it
 * @param unread refs of those there that are not kept
 * @param gone refs of those kept that are not there
 * @param changed refs of those that are not any more as they are kept
 */
public record CrmComparison(
    String connection,
    RecordRef.Kind kind,
    long there,
    long kept,
    List<String> unread,
    List<String> gone,
    List<String> changed) {
  public CrmComparison {
    unread = List.copyOf(unread);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  boolean isEqual() {
    return unread.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
