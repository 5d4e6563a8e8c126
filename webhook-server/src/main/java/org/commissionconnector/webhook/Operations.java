package org.commissionconnector.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What those who run the server see of it.
 *
 * @param ready whether the rest of the product can work on what is taken
 * @param meters where the server counts
 * @param metrics what {@code /metrics} answers, in Prometheus' text format
 * @param admin who may look at and mend what is kept; empty for nobody
 */
public record Operations(
    BooleanSupplier ready, MeterRegistry meters, Supplier<String> metrics, Optional<Admin> admin) {

  /**
   * @param token that an admin sends as {@code Authorization: Bearer}
   */
  public record Admin(Secret token, InboxDesk desk) {}
}
