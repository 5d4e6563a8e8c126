package org.commissionconnector.crm.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The way to one CRM over HTTP. Calls that may be repeated are, with growing waits; a CRM that
 * fails again and again is left alone for a while; only one change is made at a time.
 */
public final class CrmHttp implements AutoCloseable {
  private final HttpErrors errors;
  private final Sleeper sleeper;
  private final Watch watch;
  private final Breaker breaker;
  private final Repeats repeats;
  private final RateLimiter pace;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final OkHttpClient client;
  private final Retrofit retrofit;

  private CrmHttp(String crm, URI address, HttpLimits limits, Clock clock, Sleeper sleeper) {
    this.errors = new HttpErrors(crm + " at " + address);
    this.sleeper = sleeper;
    this.watch = new Watch(limits, clock);
    this.breaker = new Breaker(crm, limits, clock);
    this.repeats = new Repeats(crm, limits);
    this.pace =
        RateLimiter.of(
            crm,
            RateLimiterConfig.custom()
                .limitForPeriod(limits.callsPerSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ofMinutes(10))
                .build());
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(limits.connect())
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(watch)
            .build();
    String base = address.toString();
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(base.endsWith("/") ? base : base + "/")
            .client(client)
            .addConverterFactory(JacksonConverterFactory.create(json()))
            .validateEagerly(true)
            .build();
  }

  /**
   * Opens the way; nothing is sent yet.
   *
   * @param crm its name for people: {@code Odoo}
   */
  public static CrmHttp open(
      String crm, URI address, HttpLimits limits, Clock clock, Sleeper sleeper) {
    return new CrmHttp(crm, address, limits, clock, sleeper);
  }

  /** JSON as CRMs write it: unknown fields are ignored and decimals stay exact. */
  public static ObjectMapper json() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /** The calls that an annotated interface describes. A bad annotation fails here. */
  public <A> A api(Class<A> type) {
    return retrofit.create(type);
  }

  /**
   * Makes a call and reads its answer, repeating it as its effect allows.
   *
   * @throws CrmException with a message for people
   */
  public <T, R> R run(Effect effect, Call<T> call, Answer<T, R> answer) {
    if (!effect.writes()) {
      return repeated(effect, call, answer);
    }
    writing.lock();
    try {
      return repeated(effect, call, answer);
    } finally {
      writing.unlock();
    }
  }

  /** How far the CRM's clock is ahead of ours, to a second or two; empty before the first call. */
  public Optional<Duration> serverAhead() {
    return watch.ahead();
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private <T, R> R repeated(Effect effect, Call<T> call, Answer<T, R> answer) {
    Retry.AsyncContext<Object> attempts = repeats.of(effect);
    while (true) {
      breaker.enter(errors);
      try {
        R said = once(call.clone(), answer);
        breaker.answered();
        return said;
      } catch (CrmException failure) {
        note(failure);
        long wait = attempts.onError(failure);
        if (wait < 0) {
          throw failure;
        }
        pause(Duration.ofMillis(wait));
      }
    }
  }

  private void note(CrmException failure) {
    if (failure.kind() == Kind.UNAVAILABLE) {
      breaker.failed(failure);
    } else {
      breaker.answered();
    }
  }

  private <T, R> R once(Call<T> call, Answer<T, R> answer) {
    long wait = pace.reservePermission();
    if (wait > 0) {
      pause(Duration.ofNanos(wait));
    }
    Response<T> response = send(call);
    if (!response.isSuccessful()) {
      throw answer
          .error(response.code(), text(response.errorBody()))
          .orElseGet(() -> errors.status(response.code()));
    }
    T body = response.body();
    if (body == null) {
      throw errors.notJson("nothing");
    }
    return answer.read(body);
  }

  private <T> Response<T> send(Call<T> call) {
    try {
      return call.execute();
    } catch (JsonProcessingException badJson) {
      throw errors.unreadable(new IOException("bad JSON at " + where(badJson)));
    } catch (IOException broken) {
      throw errors.broken(broken);
    }
  }

  private static String where(JsonProcessingException badJson) {
    return badJson.getLocation() == null
        ? "an unknown place"
        : "line " + badJson.getLocation().getLineNr();
  }

  private static String text(@Nullable ResponseBody body) {
    try {
      return body == null ? "" : body.string();
    } catch (IOException broken) {
      return "";
    }
  }

  private void pause(Duration duration) {
    try {
      sleeper.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw errors.interrupted(stopped);
    }
  }
}
