package org.commissionconnector.settlement;

import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.RecordRef;

/** Payees who are touched and not settled yet; survives a crash between the two. */
public interface DueSettlements {
  /**
   * Marks payees.
   *
   * @param changes why, by record
   */
  void mark(Set<String> payees, Map<RecordRef, Message> changes);

  /** Some of the marked payees, in order of their ids. */
  Set<String> some(int limit);

  long count();

  /** Why records changed that belong to payees marked. */
  Map<String, Message> changes();

  /** Takes the marks away; with the last of them also what changed. */
  void settled(Set<String> payees);
}
