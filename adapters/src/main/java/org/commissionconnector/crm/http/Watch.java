package org.commissionconnector.crm.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each call its time limit, notes the CRM's clock, and logs method, path and status. */
final class Watch implements Interceptor {
  private static final Logger log = LoggerFactory.getLogger(CrmHttp.class);

  private final HttpLimits limits;
  private final Clock clock;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  Watch(HttpLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Effect effect = request.tag(Effect.class);
    Duration limit = effect != null && effect.writes() ? limits.write() : limits.read();
    Response response =
        chain.withReadTimeout((int) limit.toMillis(), TimeUnit.MILLISECONDS).proceed(request);
    note(response.header("Date"));
    log.debug("{} {} -> {}", request.method(), request.url().encodedPath(), response.code());
    return response;
  }

  private void note(@Nullable String date) {
    if (date == null) {
      return;
    }
    try {
      Instant there = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
      ahead.set(Duration.between(clock.instant(), there));
    } catch (DateTimeParseException unreadable) {
      ahead.set(null);
    }
  }

  /** How far the CRM's clock is ahead of ours, to a second or two. */
  Optional<Duration> ahead() {
    return Optional.ofNullable(ahead.get());
  }
}
