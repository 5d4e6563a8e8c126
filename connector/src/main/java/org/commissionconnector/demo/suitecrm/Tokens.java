package org.commissionconnector.demo.suitecrm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commissionconnector.demo.loopback.HttpAsk;
import org.commissionconnector.demo.loopback.HttpReply;

/** Gives tokens to the one client there is, for an hour each. */
final class Tokens {
  private static final Duration LIFE = Duration.ofHours(1);

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final String client;
  private final String secret;
  private final Clock clock;

  Tokens(String client, String secret, Clock clock) {
    this.client = client;
    this.secret = secret;
    this.clock = clock;
  }

  HttpReply give(HttpAsk ask) {
    Query form = Query.of("?" + ask.body());
    if (!form.text("client_id").equals(client)) {
      return Answers.json(
          500,
          error(
              "unknown_error",
              "OAuth2Clients module with id %s is not found".formatted(form.text("client_id"))));
    }
    if (!form.text("client_secret").equals(secret)
        || !form.text("grant_type").equals("client_credentials")) {
      return Answers.json(401, error("invalid_client", "Client authentication failed"));
    }
    String token = "sandbox." + UUID.randomUUID() + "." + until.size();
    until.put(token, clock.instant().plus(LIFE));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("token_type", "Bearer");
    body.put("expires_in", LIFE.toSeconds());
    body.put("access_token", token);
    return Answers.json(200, body);
  }

  boolean accepts(HttpAsk ask) {
    String header = ask.headers().getOrDefault("authorization", "");
    Instant end = header.startsWith("Bearer ") ? until.get(header.substring(7)) : null;
    return end != null && clock.instant().isBefore(end);
  }

  static HttpReply refused() {
    Map<String, Object> body =
        new LinkedHashMap<>(
            error(
                "access_denied", "The resource owner or authorization server denied the request."));
    body.put("hint", "Access token has been revoked");
    return Answers.json(401, body);
  }

  private static Map<String, Object> error(String error, String description) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", description);
    body.put("message", description);
    return body;
  }
}
