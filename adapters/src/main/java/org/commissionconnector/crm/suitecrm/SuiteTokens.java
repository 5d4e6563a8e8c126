package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.http.Answer;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.Effect;
import org.commissionconnector.crm.suitecrm.SuiteException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Gets tokens and finds out where the API is. A token is renewed some minutes before it ends; it is
 * never printed.
 */
final class SuiteTokens {
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** In 8 the API is below the older program; a site may also have it where 7 has it. */
  private static final List<String> BASES = List.of("Api", "legacy/Api");

  private final CrmHttp http;
  private final SuiteApi api;
  private final SuiteSettings settings;
  private final SuiteErrors errors;
  private final Clock clock;
  private @Nullable Token current;

  SuiteTokens(CrmHttp http, SuiteApi api, SuiteSettings settings, Clock clock) {
    this.http = http;
    this.api = api;
    this.settings = settings;
    this.errors = new SuiteErrors(settings);
    this.clock = clock;
  }

  /**
   * @param base where the API is: {@code legacy/Api}
   */
  record Token(String base, String bearer, Instant until) {
    @Override
    public String toString() {
      return "Token[hidden]";
    }
  }

  synchronized Token token() {
    Token known = current;
    if (known != null && clock.instant().isBefore(known.until().minus(EARLY))) {
      return known;
    }
    Token fresh = known == null ? find() : ask(known.base());
    current = fresh;
    return fresh;
  }

  /** Forgets a token that was not accepted. */
  synchronized void refused(Token token) {
    Token known = current;
    if (known != null && known.bearer().equals(token.bearer())) {
      current = new Token(known.base(), known.bearer(), Instant.MIN.plus(EARLY));
    }
  }

  private Token find() {
    for (String base : BASES) {
      try {
        return ask(base);
      } catch (CrmException elsewhere) {
        if (!isElsewhere(elsewhere)) {
          throw elsewhere;
        }
      }
    }
    throw new SuiteException(
        CrmException.Kind.REFUSED,
        Cause.NO_ROUTE,
        "no SuiteCRM API answers at %s, neither below /Api nor below /legacy/Api; check the address, and mod_rewrite of its web server"
            .formatted(settings.url()));
  }

  /** Nothing is there, or a page for people. */
  private static boolean isElsewhere(CrmException failure) {
    return failure instanceof SuiteException said
        ? said.is(Cause.NO_ROUTE)
        : failure.kind() != CrmException.Kind.UNAVAILABLE;
  }

  private Token ask(String base) {
    Effect effect = Effect.READ;
    return http.run(
        effect,
        api.token(base, grant(), effect),
        new Answer<JsonNode, Token>() {
          @Override
          public Token read(JsonNode body) {
            String token = body.path("access_token").asText();
            if (token.isEmpty()) {
              throw new SuiteException(
                  CrmException.Kind.REFUSED, Cause.NO_ROUTE, "what answers is no SuiteCRM");
            }
            long seconds = body.path("expires_in").asLong(3600);
            return new Token(base, "Bearer " + token, clock.instant().plusSeconds(seconds));
          }

          @Override
          public Optional<CrmException> error(int status, String body) {
            return Optional.of(errors.of("POST " + base + "/access_token", status, body));
          }
        });
  }

  private Map<String, String> grant() {
    Map<String, String> grant = new LinkedHashMap<>();
    grant.put("grant_type", settings.user().isPresent() ? "password" : "client_credentials");
    grant.put("client_id", settings.client());
    grant.put("client_secret", settings.secret().reveal());
    settings
        .user()
        .ifPresent(
            user -> {
              grant.put("username", user.name());
              grant.put("password", user.password().reveal());
            });
    return grant;
  }
}
