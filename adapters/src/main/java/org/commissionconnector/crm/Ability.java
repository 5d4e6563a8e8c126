package org.commissionconnector.crm;

/** Things that not every CRM can do. */
public enum Ability {
  /** Tells us of changes by webhook. */
  RINGS,
  /** Keeps payments. */
  PAYMENTS,
  /** Has rows of our own below a record, one for each payee. */
  COMMISSION_ROWS,
  /** Has tasks or activities for people. */
  ACTIVITIES,
  /** Keeps targets. */
  TARGETS
}
