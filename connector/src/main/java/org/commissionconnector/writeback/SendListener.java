package org.commissionconnector.writeback;

import java.time.Instant;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;

/** Told what was sent, after it is kept that it was. */
public interface SendListener {
  SendListener NONE = new SendListener() {};

  /**
   * @param changed false when the CRM held these values already
   */
  default void written(CommissionResult result, boolean changed) {}

  /**
   * @param news false when the person had been told before
   */
  default void told(Notice notice, boolean news) {}

  /** A result or notice that was left at one time is there at another. */
  default void arrived(Instant leftAt, Instant at) {}
}
