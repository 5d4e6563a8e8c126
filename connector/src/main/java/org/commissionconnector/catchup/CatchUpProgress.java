package org.commissionconnector.catchup;

/** Told how far a catch-up is; for a progress bar. */
public interface CatchUpProgress {
  CatchUpProgress NONE = new CatchUpProgress() {};

  /**
   * @param records read so far
   * @param total as far as known; -1 when unknown
   */
  default void pulled(long records, long total) {}

  /**
   * @param payees settled so far
   * @param total to be settled
   */
  default void settled(long payees, long total) {}
}
