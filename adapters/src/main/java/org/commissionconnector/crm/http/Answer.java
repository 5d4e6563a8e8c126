package org.commissionconnector.crm.http;

import java.util.Optional;
import org.commissionconnector.crm.CrmException;

/**
 * Reads what a CRM answered.
 *
 * @param <T> as it comes over the wire
 * @param <R> what it says
 */
@FunctionalInterface
public interface Answer<T, R> {
  /**
   * What the body says.
   *
   * @throws CrmException when it tells of an error
   */
  R read(T body);

  /** What an error status and its body say; empty to go by the status alone. */
  default Optional<CrmException> error(int status, String body) {
    return Optional.empty();
  }
}
