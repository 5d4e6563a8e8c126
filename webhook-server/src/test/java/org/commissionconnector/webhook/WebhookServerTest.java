package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookServerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String WON =
      "{\"_action\":\"Deal won(#7)\",\"_id\":54,\"_model\":\"crm.lead\",\"id\":54,"
          + "\"tags\":[1,{\"a\":2}],\"name\":null,\"won\":true}";

  private final ListInbox inbox = new ListInbox();
  private final AtomicBoolean ready = new AtomicBoolean(true);
  private final WebhookServer server =
      WebhookServer.start(
          WebhookSettings.defaults().withLimits(WebhookLimits.USUAL.withBodyBytes(1000)),
          List.of(
              new Source(
                  "odoo", Verifier.secretInPath(Secret.of("s3cret")), List.of("_model", "_id"))),
          inbox,
          Clock.fixed(NOW, ZoneOffset.UTC),
          Operating.readyWhen(ready::get));
  private final Caller caller = new Caller(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRingWithTheSecretIsKeptAndAnswered202() {
    HttpResponse<String> answer = caller.json("/rings/odoo/s3cret/deal-won", WON);

    assertEquals(202, answer.statusCode());
    assertEquals("", answer.body());
    assertEquals(
        List.of(
            new Ring(
                "odoo",
                "deal-won/crm.lead/54",
                "crm.lead/54",
                "deal-won",
                Map.of(
                    "_action", "Deal won(#7)",
                    "_id", "54",
                    "_model", "crm.lead",
                    "id", "54",
                    "won", "true"),
                NOW)),
        inbox.rings());
  }

  @Test
  void theEventMayBeLeftOut() {
    assertEquals(202, caller.json("/rings/odoo/s3cret", WON).statusCode());
    assertEquals("crm.lead/54", inbox.rings().get(0).key());
    assertEquals("", inbox.rings().get(0).event());
  }

  @Test
  void aBodyThatNamesNoRecordIsMergedOnlyWithItsEquals() {
    caller.json("/rings/odoo/s3cret/ping", "{\"a\":1}");
    caller.json("/rings/odoo/s3cret/ping", "{\"a\":1}");
    caller.json("/rings/odoo/s3cret/ping", "{\"a\":2}");

    List<String> keys = inbox.rings().stream().map(Ring::key).toList();
    assertEquals(keys.get(0), keys.get(1));
    assertFalse(keys.get(0).equals(keys.get(2)));
  }

  @ParameterizedTest(name = "{3}: {0} is {2}")
  @CsvSource(
      textBlock =
          """
          /rings/odoo/s3cret/deal-won,   application/json,                202, the good one
          /rings/odoo/s3cret/deal-won,   application/json; charset=utf-8, 202, with a charset
          /rings/odoo/s3cret/deal-won,   application/vnd.api+json,        202, a dialect of JSON
          /rings/nobody/s3cret/deal-won, application/json,                404, unknown source
          /rings/odoo/s3cre/deal-won,    application/json,                401, a letter short
          /rings/odoo/s3cret0/deal-won,  application/json,                401, a letter more
          /rings/odoo/S3CRET/deal-won,   application/json,                401, wrong case
          /rings/odoo/%20/deal-won,      application/json,                401, blank secret
          /rings/odoo/s3cret/deal%0Awon, application/json,                404, an event that would break a line
          /rings/odoo/s3cret/deal-won,   text/plain,                      415, not JSON
          /rings/odoo/s3cret/deal-won,   application/x-www-form-urlencoded, 415, a form
          /signed/odoo/deal-won,         application/json,                401, no secret at all
          /nowhere,                      application/json,                404, no such place
          """)
  void answersByStatusAlone(String path, String type, int status, String why) {
    HttpResponse<String> answer = caller.post(path, WON, "Content-Type", type);

    assertEquals(status, answer.statusCode(), why);
    assertEquals("", answer.body());
    assertEquals(status == 202 ? 1 : 0, inbox.rings().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "[{}]", "1", "null", "{", "{\"a\":1} x", "{\"a\":1}{}", "{a:1}"})
  void aBodyThatIsNotOneJsonObjectIs400(String body) {
    HttpResponse<String> answer = caller.json("/rings/odoo/s3cret/deal-won", body);

    assertEquals(400, answer.statusCode());
    assertEquals("", answer.body());
    assertEquals(List.of(), inbox.rings());
  }

  @ParameterizedTest
  @CsvSource({"990, 202", "991, 413", "100000, 413"})
  void aBodyOverTheLimitIs413(int filler, int status) {
    String body = "{\"a\":\"" + "x".repeat(filler) + "\"}" + " ".repeat(2);

    assertEquals(status, caller.json("/rings/odoo/s3cret/big", body).statusCode());
  }

  @Test
  void aChunkedBodyOverTheLimitIs413Too() {
    byte[] chunk = " ".repeat(400).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        caller.send(
            caller
                .request("/rings/odoo/s3cret/big", "Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArrays(List.of(chunk, chunk, chunk)))
                .build());

    assertEquals(413, answer.statusCode());
  }

  @Test
  void whatCannotBeKeptIs503WithATimeToComeBack() {
    inbox.fill();

    HttpResponse<String> answer = caller.json("/rings/odoo/s3cret/deal-won", WON);

    assertEquals(503, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
    assertEquals("", answer.body());
  }

  @Test
  void aWrongMethodIs405() {
    assertEquals(405, caller.get("/rings/odoo/s3cret/deal-won").statusCode());
  }

  @Test
  void saysWhetherItLivesAndWhetherItIsReady() {
    assertEquals("live", caller.get("/health/live").body());
    assertEquals("ready", caller.get("/health/ready").body());
    ready.set(false);
    HttpResponse<String> answer = caller.get("/health/ready");
    assertEquals(503, answer.statusCode());
    assertEquals("not ready", answer.body());
    assertEquals("live", caller.get("/health/live").body());
  }

  @Test
  void everyAnswerForbidsWhatBrowsersMightDo() {
    HttpResponse<String> answer = caller.json("/rings/odoo/wrong/deal-won", WON);

    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'",
        answer.headers().firstValue("Content-Security-Policy").orElse(""));
    assertTrue(answer.headers().firstValue("Server").isEmpty());
    assertEquals(36, answer.headers().firstValue("X-Request-Id").orElse("").length());
  }

  @Test
  void theLogNamesTheRouteAndNeverTheSecretOrTheBody() {
    try (Logged logged = new Logged()) {
      HttpResponse<String> answer =
          caller.json("/rings/odoo/s3cret/deal-won?token=abc", "{\"name\":\"Acme\"}");
      caller.json("/rings/odoo/almost/deal-won", WON);
      caller.json("/somewhere/s3cret", WON);
      inbox.fill();
      caller.json("/rings/odoo/s3cret/deal-won", WON);
      server.close();

      String id = answer.headers().firstValue("X-Request-Id").orElse("");
      String all = String.join("\n", logged.lines());
      assertTrue(
          logged.lines().stream()
              .anyMatch(
                  line ->
                      line.startsWith("POST /rings/{source}/{secret}/{event} odoo 202 ")
                          && line.endsWith(" ms id " + id)),
          all);
      assertTrue(all.contains("POST (no route) - 404 "), all);
      for (String hidden : List.of("s3cret", "almost", "abc", "Acme", "somewhere")) {
        assertFalse(all.contains(hidden), hidden + " in\n" + all);
      }
    }
  }

  @Test
  void theRingUrlLeadsHere() {
    String url = server.ringUrl("odoo", Secret.of("s3cret")).toString();

    assertEquals(server.url() + "/rings/odoo/s3cret", url);
    assertTrue(url.startsWith("http://127.0.0.1:"));
  }
}
