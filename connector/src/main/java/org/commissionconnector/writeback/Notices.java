package org.commissionconnector.writeback;

import org.commissionconnector.crm.Notice;

/** Where notices for people are left; they are sent later, each key once. */
public interface Notices {
  /**
   * Leaves a notice to be sent through its recipient's connection.
   *
   * @return false when a notice of that key was left before
   */
  boolean tell(Notice notice);
}
