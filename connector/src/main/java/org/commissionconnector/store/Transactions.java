package org.commissionconnector.store;

import java.util.function.Supplier;

/** Makes several steps one: all of them are kept, or none. */
public interface Transactions {
  /**
   * Runs the work in one transaction that may write. Inside another it becomes part of that one.
   * What the work throws undoes all of it.
   */
  <T> T inOne(Supplier<T> work);

  /** As {@link #inOne(Supplier)}, for work without an answer. */
  default void inOne(Runnable work) {
    boolean unused =
        inOne(
            () -> {
              work.run();
              return true;
            });
  }
}
