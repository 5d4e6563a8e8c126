package org.commissionconnector.crm.http;

/** What a call does there, which decides whether it may be made again. */
public enum Effect {
  /** Changes nothing. */
  READ,
  /** Changes something, and made twice changes no more than once. */
  WRITE_REPEATABLE,
  /** Made twice it may do a thing twice: after a time-out look before trying again. */
  WRITE_ONCE;

  boolean writes() {
    return this != READ;
  }
}
