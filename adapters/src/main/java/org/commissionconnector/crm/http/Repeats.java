package org.commissionconnector.crm.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import org.commissionconnector.crm.CrmException;

/** Says whether a failed call is made again, and after how long: doubled each time, with jitter. */
final class Repeats {
  private final Retry reads;
  private final Retry unsent;

  Repeats(String name, HttpLimits limits) {
    this.reads = retry(name + " reads", limits, failure -> isUnavailable(failure));
    this.unsent =
        retry(
            name + " writes",
            limits,
            failure -> isUnavailable(failure) && HttpErrors.wasNotSent((CrmException) failure));
  }

  /** The attempts of one call: asked after each failure how many milliseconds to wait, or -1. */
  Retry.AsyncContext<Object> of(Effect effect) {
    return (effect == Effect.WRITE_ONCE ? unsent : reads).asyncContext();
  }

  private static boolean isUnavailable(Throwable failure) {
    return failure instanceof CrmException crm && crm.kind() == CrmException.Kind.UNAVAILABLE;
  }

  private static Retry retry(
      String name, HttpLimits limits, java.util.function.Predicate<Throwable> again) {
    return Retry.of(
        name,
        RetryConfig.custom()
            .maxAttempts(limits.attempts())
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(limits.firstWait(), 2.0, 0.5))
            .retryOnException(again)
            .build());
  }
}
