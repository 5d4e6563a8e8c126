package org.commissionconnector;

import java.time.Instant;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.writeback.SendListener;

/** Measures how long results were under way, and hands on what it is told. */
record TimedSends(SendListener next, Measures measures) implements SendListener {
  @Override
  public void written(CommissionResult result, boolean changed) {
    next.written(result, changed);
  }

  @Override
  public void told(Notice notice, boolean news) {
    next.told(notice, news);
  }

  @Override
  public void arrived(Instant leftAt, Instant at) {
    measures.arrived(leftAt, at);
    next.arrived(leftAt, at);
  }
}
