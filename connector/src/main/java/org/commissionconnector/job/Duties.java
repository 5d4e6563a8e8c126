package org.commissionconnector.job;

/** What the jobs start. */
public interface Duties {
  /** Asks every CRM what changed. */
  void catchUp();

  /** Looks for records that every CRM has deleted. */
  void sweep();

  /** Sends what CRMs and people have not been told yet. */
  void writeBack();

  /** Tells managers who is behind target. */
  void alert();
}
