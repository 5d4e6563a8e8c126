package org.commissionconnector.webhook;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes one delivery: who, what kind, how big, proof, pace, then kept, then 202. */
final class RingHandler {
  static final String SOURCE = "source";
  static final String SECRET = "secret";
  static final String EVENT = "event";

  /** Longer than any verifier's window around now. */
  private static final Duration MEMORY = Duration.ofMinutes(30);

  private static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern JSON =
      Pattern.compile("application/([a-z0-9.+-]+\\+)?json( *;.*)?", Pattern.CASE_INSENSITIVE);

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Pace> paces = new HashMap<>();
  private final int maxBodyBytes;
  private final SeenDeliveries seen = new SeenDeliveries(MEMORY);
  private final Inbox inbox;
  private final Clock clock;

  RingHandler(List<Source> sources, int maxBodyBytes, Inbox inbox, Clock clock) {
    for (Source source : sources) {
      this.sources.put(source.name(), source);
      this.paces.put(source.name(), new Pace(source.perMinute()));
    }
    this.maxBodyBytes = maxBodyBytes;
    this.inbox = inbox;
    this.clock = clock;
  }

  void handle(Context request) {
    Instant receivedAt = clock.instant();
    Source source = source(request);
    String event = event(request);
    refuseUnless(JSON.matcher(contentType(request)).matches(), 415);
    byte[] body = body(request);
    Delivery delivery =
        new Delivery(pathSecret(request), target(request), headers(request), body, receivedAt);
    Verifier.Proof proof = source.verifier().prove(delivery).orElseThrow(() -> new Refusal(401));
    keepPace(source, receivedAt);
    request.attribute(Outcomes.OUTCOME, take(source, event, body, proof, receivedAt));
    request.status(proof.success());
  }

  /**
   * What was kept before is not taken again, and its sender told that we have it: to a sender who
   * never saw our answer anything but success means to send it again, for ever.
   */
  private String take(
      Source source, String event, byte[] body, Verifier.Proof proof, Instant receivedAt) {
    Optional<String> id = proof.deliveryId().map(given -> source.name() + "/" + given);
    if (id.filter(known -> seen.contains(known, receivedAt)).isPresent()) {
      return Outcomes.REPEATED;
    }
    List<Ring> rings = RingReader.read(source, event, body, receivedAt);
    if (rings.isEmpty()) {
      return Outcomes.EMPTY;
    }
    inbox.append(rings);
    id.ifPresent(kept -> seen.add(kept, receivedAt));
    return Outcomes.KEPT;
  }

  /** Only who has proved to be the source uses up the source's pace. */
  private void keepPace(Source source, Instant now) {
    Pace pace = paces.get(source.name());
    if (pace != null && !pace.passes(now)) {
      throw new Refusal(429, pace.secondsToWait());
    }
  }

  private Source source(Context request) {
    Source source = sources.get(request.pathParam(SOURCE));
    if (source == null) {
      throw new Refusal(404);
    }
    request.attribute(AccessLog.SOURCE, source.name());
    return source;
  }

  private static String event(Context request) {
    String event = request.pathParamMap().getOrDefault(EVENT, "");
    refuseUnless(event.isEmpty() || EVENT_NAME.matcher(event).matches(), 404);
    return event;
  }

  private static String contentType(Context request) {
    return Optional.ofNullable(request.contentType()).orElse("");
  }

  private byte[] body(Context request) {
    refuseUnless(request.contentLength() <= maxBodyBytes, 413);
    try {
      InputStream in = request.bodyInputStream();
      byte[] body = in.readNBytes(maxBodyBytes + 1);
      refuseUnless(body.length <= maxBodyBytes, 413);
      return body;
    } catch (IOException brokenOff) {
      throw new Refusal(400);
    }
  }

  private static String target(Context request) {
    return Optional.ofNullable(request.queryString())
        .map(query -> request.path() + "?" + query)
        .orElse(request.path());
  }

  private static Optional<String> pathSecret(Context request) {
    return Optional.ofNullable(request.pathParamMap().get(SECRET));
  }

  private static Map<String, String> headers(Context request) {
    Map<String, String> headers = new HashMap<>();
    request.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private static void refuseUnless(boolean held, int status) {
    if (!held) {
      throw new Refusal(status);
    }
  }
}
