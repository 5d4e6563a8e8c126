package org.commissionconnector.crm.pull;

import java.util.List;
import java.util.Set;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;

/**
 * What a CRM is asked in a pull.
 *
 * @param <R> a record as the CRM returns it
 */
public interface PullSource<R> {
  /** The CRM's name, as people know it. */
  String product();

  /** So many rows fill a page. */
  int pageSize();

  /**
   * Rows of a kind that changed in the cursor's window, by id, after the cursor's; at most a page.
   * Fewer are the last.
   */
  List<R> page(Kind kind, PullCursor at);

  String id(R row);

  /** The records that the rows are, in their order. */
  List<CrmRecord> records(Kind kind, List<R> rows);

  /** How many rows of a kind changed in the cursor's window. */
  long count(Kind kind, PullCursor window);

  /** Rows that are to be read again though their own dates do not tell, once for each window. */
  default List<R> besides(Kind kind, PullCursor window) {
    return List.of();
  }

  /** Records of a kind that were deleted in the cursor's window, where the CRM tells. */
  default Set<RecordRef> gone(Kind kind, PullCursor window) {
    return Set.of();
  }
}
