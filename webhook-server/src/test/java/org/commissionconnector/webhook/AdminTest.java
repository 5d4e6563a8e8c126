package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private final List<String> done = new ArrayList<>();
  private final WebhookServer server = start(Operating.with(admin()));
  private final Caller caller = new Caller(server.url());

  private Operations.Admin admin() {
    return new Operations.Admin(Secret.of("t0ken"), new Desk());
  }

  private static WebhookServer start(Operations operations) {
    return WebhookServer.start(
        WebhookSettings.defaults(), List.of(), new ListInbox(), Clock.systemUTC(), operations);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> call(String method, String path, String token) {
    return caller.send(
        caller
            .request(path, "Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody())
            .build());
  }

  @Test
  void withoutTheTokenEverythingIs401() {
    for (String token : List.of("", "t0ke", "t0ken0")) {
      assertEquals(401, call("GET", "/admin/inbox", token).statusCode());
      assertEquals(401, call("GET", "/admin/inbox/1", token).statusCode());
      assertEquals(401, call("POST", "/admin/inbox/1/retry", token).statusCode());
      assertEquals(401, call("DELETE", "/admin/inbox/1", token).statusCode());
    }
    assertEquals(401, caller.get("/admin/inbox").statusCode());
    assertEquals(List.of(), done);
  }

  @Test
  void withoutATokenInTheSettingsNothingOfItExists() {
    try (WebhookServer without = start(Operating.readyWhen(() -> true))) {
      assertEquals(404, new Caller(without.url()).get("/admin/inbox").statusCode());
    }
  }

  @Test
  void listsAndShowsWhatIsKept() {
    String ring =
        "{\"id\":1,\"state\":\"parked\",\"source\":\"odoo\",\"event\":\"won\","
            + "\"record\":\"lead/1\",\"receivedAt\":\"2026-11-20T09:00:00Z\",\"attempts\":12,"
            + "\"nextAttempt\":\"2026-11-20T09:00:00Z\",\"error\":\"no such \\\"lead\\\"\"}";
    assertEquals("[" + ring + "]", call("GET", "/admin/inbox", "t0ken").body());
    assertEquals("[]", call("GET", "/admin/inbox?state=done", "t0ken").body());
    assertEquals(400, call("GET", "/admin/inbox?state=lost", "t0ken").statusCode());
    assertEquals(ring, call("GET", "/admin/inbox/1", "t0ken").body());
    assertEquals(404, call("GET", "/admin/inbox/2", "t0ken").statusCode());
    assertEquals(404, call("GET", "/admin/inbox/x", "t0ken").statusCode());
  }

  @Test
  void retriesAndDrops() {
    assertEquals(204, call("POST", "/admin/inbox/1/retry", "t0ken").statusCode());
    assertEquals(404, call("POST", "/admin/inbox/2/retry", "t0ken").statusCode());
    assertEquals(204, call("DELETE", "/admin/inbox/1", "t0ken").statusCode());
    assertEquals(List.of("retry 1 admin over HTTP", "drop 1 admin over HTTP"), done);
  }

  @Test
  void theOpenApiDocumentNamesExactlyTheRoutesThatExist() throws IOException {
    Routes routes =
        new Routes(
            new RingHandler(List.of(), 1, new ListInbox(), Clock.systemUTC()),
            new Outcomes(Operating.readyWhen(() -> true).meters(), Clock.systemUTC()),
            Operating.with(admin()));
    String served = caller.get("/openapi.json").body();
    assertEquals(routes.names(), documented(served));
    assertTrue(served.startsWith("{\n \"openapi\": \"3.1.0\""));
  }

  private static List<String> documented(String document) throws IOException {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      while (!"paths".equals(parser.currentName())) {
        parser.nextToken();
      }
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String path = parser.currentName();
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          names.add(parser.currentName().toUpperCase(java.util.Locale.ROOT) + " " + path);
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return names.stream().sorted().toList();
  }

  private final class Desk implements InboxDesk {
    private final KeptRing ring =
        new KeptRing(
            1,
            new Ring("odoo", "won/lead/1", "lead/1", "won", Map.of(), NOW),
            State.PARKED,
            12,
            Optional.of("no such \"lead\""),
            NOW);

    @Override
    public List<KeptRing> list(State state, int limit) {
      return state == State.PARKED ? List.of(ring) : List.of();
    }

    @Override
    public Optional<KeptRing> show(long id) {
      return id == 1 ? Optional.of(ring) : Optional.empty();
    }

    @Override
    public boolean retry(long id, String who) {
      return id == 1 && done.add("retry 1 " + who);
    }

    @Override
    public boolean drop(long id, String who) {
      return id == 1 && done.add("drop 1 " + who);
    }
  }
}
