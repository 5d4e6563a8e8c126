package org.commissionconnector.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Ways to run a server in a test. */
final class Operating {
  private Operating() {}

  static Operations readyWhen(BooleanSupplier ready) {
    return new Operations(ready, new SimpleMeterRegistry(), () -> "", Optional.empty());
  }

  static Operations countingIn(MeterRegistry meters) {
    return new Operations(() -> true, meters, () -> "", Optional.empty());
  }

  static Operations with(Operations.Admin admin) {
    return new Operations(() -> true, new SimpleMeterRegistry(), () -> "", Optional.of(admin));
  }
}
