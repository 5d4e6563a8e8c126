package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String SECONDS = String.valueOf(NOW.getEpochSecond());
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Secret KEY = Secret.of("key");
  private static final Secret STANDARD = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String WON =
      "{\"id\":\"d-1\",\"type\":\"opportunity.won\",\"data\":{\"module\":\"Opportunities\",\"id\":\"7\"}}";

  private final ListInbox inbox = new ListInbox();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WebhookServer server =
      WebhookServer.start(
          WebhookSettings.defaults(),
          List.of(
              new Source(
                  "suitecrm",
                  Verifier.commissionPackage(List.of(KEY), WINDOW),
                  new BodyShape(
                      List.of("data.module", "data.id"), Optional.of("type"), Optional.empty()),
                  1_000),
              new Source("slow", Verifier.secretInPath(KEY), BodyShape.of(List.of("id")), 2),
              new Source(
                  "hubspot",
                  Verifier.secretInPath(KEY),
                  new BodyShape(
                      List.of("objectId"),
                      Optional.of("subscriptionType"),
                      Optional.of(BodyShape.WHOLE_BODY)),
                  1_000),
              new Source(
                  "standard",
                  Verifier.standardWebhooks(List.of(STANDARD), WINDOW),
                  BodyShape.of(List.of("id")),
                  1_000),
              new Source(
                  "xero",
                  Verifier.xero(List.of(KEY)),
                  new BodyShape(
                      List.of("eventCategory", "resourceId"),
                      Optional.of("eventType"),
                      Optional.of("events")),
                  1_000)),
          inbox,
          Clock.fixed(NOW, ZoneOffset.UTC),
          Operating.countingIn(meters));
  private final Caller caller = new Caller(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private int suiteCrm(String body, Secret key) {
    byte[] signature = Hmac.sign(key.bytes(), SECONDS + ".", body.getBytes(StandardCharsets.UTF_8));
    return caller
        .post(
            "/signed/suitecrm",
            body,
            "Content-Type",
            "application/json",
            "X-Commission-Timestamp",
            SECONDS,
            "X-Commission-Signature",
            "sha256=" + HexFormat.of().formatHex(signature))
        .statusCode();
  }

  private int xero(String body, Secret key) {
    return xerosAnswer(body, key).statusCode();
  }

  private HttpResponse<String> xerosAnswer(String body, Secret key) {
    byte[] signature = Hmac.sign(key.bytes(), "", body.getBytes(StandardCharsets.UTF_8));
    return caller.post(
        "/signed/xero",
        body,
        "Content-Type",
        "application/json",
        "x-xero-signature",
        Base64.getEncoder().encodeToString(signature));
  }

  private int standard(String id, String body) {
    byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] signature =
        Hmac.sign(key, id + "." + SECONDS + ".", body.getBytes(StandardCharsets.UTF_8));
    return caller
        .post(
            "/signed/standard/changed",
            body,
            "Content-Type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            SECONDS,
            "webhook-signature",
            "v1,bm90IHRoaXM= v1," + Base64.getEncoder().encodeToString(signature))
        .statusCode();
  }

  private double counted(String source, String outcome) {
    return meters.counter("commission.rings", "source", source, "outcome", outcome).count();
  }

  @Test
  void thePackagesRingNamesItsRecordAndEventInTheBody() {
    assertEquals(202, suiteCrm(WON, KEY));
    Ring ring = inbox.rings().get(0);
    assertEquals("opportunity.won/Opportunities/7", ring.key());
    assertEquals("Opportunities/7", ring.record());
    assertEquals("opportunity.won", ring.event());
  }

  @Test
  void whatWasKeptBeforeIsNotTakenAgainButAnsweredAsKept() {
    assertEquals(202, suiteCrm(WON, KEY));
    assertEquals(202, suiteCrm(WON, KEY));
    assertEquals(1, inbox.rings().size());
    assertEquals(1, counted("suitecrm", "kept"));
    assertEquals(1, counted("suitecrm", "repeated"));
  }

  @Test
  void aSenderThatGot503MayRingWithTheSameIdAgain() {
    inbox.fill();
    assertEquals(503, standard("msg_1", "{\"id\":1}"));
    inbox.empty();
    assertEquals(202, standard("msg_1", "{\"id\":1}"));
    assertEquals(202, standard("msg_1", "{\"id\":1}"));
    assertEquals(1, inbox.rings().size());
  }

  @Test
  void xeroIsToldThatWeIntendToReceive() {
    String asks =
        "{\"events\":[],\"firstEventSequence\":0,\"lastEventSequence\":0,\"entropy\":\"ABC\"}";
    HttpResponse<String> answer = xerosAnswer(asks, KEY);
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    assertEquals(401, xero(asks, Secret.of("another")));
    assertEquals(List.of(), inbox.rings());
    assertEquals(1, counted("xero", "empty"));
    assertEquals(1, counted("xero", "no-proof"));
  }

  @Test
  void eachOfXerosEventsIsARingAndAllAreKeptTogether() {
    String two =
        "{\"entropy\":\"A\",\"events\":["
            + "{\"resourceId\":\"1\",\"eventCategory\":\"INVOICE\",\"eventType\":\"UPDATE\"},"
            + "{\"resourceId\":\"2\",\"eventCategory\":\"INVOICE\",\"eventType\":\"CREATE\"}]}";
    assertEquals(200, xero(two, KEY));
    assertEquals(
        List.of("UPDATE/INVOICE/1", "CREATE/INVOICE/2"),
        inbox.rings().stream().map(Ring::key).toList());
  }

  @Test
  void aListOfEventsIsTakenFromWhoSendsLists() {
    String two =
        "[{\"objectId\":1,\"subscriptionType\":\"deal.creation\"},"
            + "{\"objectId\":1,\"subscriptionType\":\"deal.deletion\"}]";
    assertEquals(202, caller.json("/rings/hubspot/key", two).statusCode());
    assertEquals(
        List.of("deal.creation/1", "deal.deletion/1"),
        inbox.rings().stream().map(Ring::key).toList());
    assertEquals(400, caller.json("/rings/hubspot/key", "{}").statusCode());
    assertEquals(400, caller.json("/rings/slow/key", two).statusCode());
    assertEquals(202, caller.json("/rings/hubspot/key", "[]").statusCode());
  }

  @Test
  void oneSourceTooFastIs429AndTheOthersAreServed() {
    assertEquals(401, caller.json("/rings/slow/no", "{\"id\":1}").statusCode());
    assertEquals(401, caller.json("/rings/slow/no", "{\"id\":1}").statusCode());
    assertEquals(202, caller.json("/rings/slow/key", "{\"id\":1}").statusCode());
    assertEquals(202, caller.json("/rings/slow/key", "{\"id\":2}").statusCode());
    HttpResponse<String> refused = caller.json("/rings/slow/key", "{\"id\":3}");
    assertEquals(429, refused.statusCode());
    assertEquals("30", refused.headers().firstValue("Retry-After").orElse(""));
    assertEquals("", refused.body());
    assertEquals(202, suiteCrm(WON, KEY));
    assertEquals(1, counted("slow", "too-fast"));
  }

  @Test
  void refusalsOfOneKindAreLoggedOnceAMinute() {
    try (Logged logged = new Logged()) {
      for (int i = 0; i < 50; i++) {
        caller.json("/rings/slow/guess" + i, "{}");
      }
      server.close();
      List<String> lines =
          logged.lines().stream().filter(line -> line.contains("refused deliveries")).toList();
      assertEquals(List.of("refused deliveries of source slow: 1 x no-proof"), lines);
      assertEquals(50, counted("slow", "no-proof"));
      assertTrue(logged.lines().stream().noneMatch(line -> line.contains("guess")));
    }
  }
}
