package org.commissionconnector.crm.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

class CrmHttpTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final List<Duration> slept = new ArrayList<>();
  private final SettableClock clock = new SettableClock(NOW);

  interface Api {
    @POST("ask")
    Call<JsonNode> ask(@Body Map<String, String> body, @Tag Effect effect);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "WRITE_REPEATABLE"})
  void whatMayBeRepeatedIsTriedAgainWithGrowingWaits(Effect effect) {
    answers("first", 503, "second");
    answers("second", 503, "third");
    answers("third", 200, "third");
    assertEquals("{\"ok\":1.1}", ask(effect));
    assertEquals(3, server.getAllServeEvents().size());
    assertEquals(2, slept.size());
    assertBetween(250, 750, slept.get(0));
    assertBetween(500, 1500, slept.get(1));
  }

  @Test
  void aWriteThatMayHaveBeenDoneIsNotRepeated() {
    server.stubFor(post("/ask").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    CrmException failure = assertThrows(CrmException.class, () -> ask(Effect.WRITE_ONCE));
    assertEquals(Kind.UNAVAILABLE, failure.kind());
    assertEquals(address() + " cannot be reached: the connection broke", failure.getMessage());
    assertEquals(1, server.getAllServeEvents().size());
    assertEquals(List.of(), slept);
  }

  @Test
  void aWriteThatNeverGotThereIsTriedAgain() {
    int port = server.port();
    server.stop();
    try (CrmHttp http = http(URI.create("http://127.0.0.1:" + port))) {
      CrmException failure = assertThrows(CrmException.class, () -> ask(http, Effect.WRITE_ONCE));
      assertEquals(
          "Test at http://127.0.0.1:"
              + port
              + " cannot be reached: nothing answers there; is it running?",
          failure.getMessage());
      assertEquals(2, slept.size());
    }
  }

  @Test
  void whatFailsAgainAndAgainIsLeftAloneForAWhile() {
    server.stubFor(post("/ask").willReturn(aResponse().withStatus(503)));
    try (CrmHttp http = http(URI.create("http://127.0.0.1:" + server.port()))) {
      for (int call = 0; call < 2; call++) {
        assertThrows(CrmException.class, () -> ask(http, Effect.READ));
      }
      int before = server.getAllServeEvents().size();
      CrmException failure = assertThrows(CrmException.class, () -> ask(http, Effect.READ));
      assertEquals(
          address()
              + " failed again and again; it is left alone until 2026-11-20T09:00:30Z and then"
              + " tried again",
          failure.getMessage());
      assertEquals(before, server.getAllServeEvents().size(), "nothing was sent");

      clock.now = NOW.plusSeconds(31);
      server.stubFor(post("/ask").willReturn(aResponse().withBody("{\"ok\":1.10}")));
      assertEquals("{\"ok\":1.1}", ask(http, Effect.READ));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      301 | REFUSED    | ' sends us to another address (HTTP 301); put the address it sends browsers to into the settings'
      400 | UNEXPECTED | ' gave an answer that we do not know (HTTP 400)'
      401 | REFUSED    | ' does not accept our login (HTTP 401); check the login and the key'
      403 | REFUSED    | ' does not allow this (HTTP 403); check the rights of the user'
      404 | REFUSED    | ' has nothing at this address (HTTP 404); check the address in the settings'
      429 | UNAVAILABLE | ' cannot answer now (HTTP 429); it is tried again'
      502 | UNAVAILABLE | ' cannot answer now (HTTP 502); it is tried again'
      """)
  void aStatusIsPutIntoWords(int status, Kind kind, String words) {
    server.stubFor(
        post("/ask")
            .willReturn(
                aResponse().withStatus(status).withHeader("Location", "http://other.example/")));
    CrmException failure = assertThrows(CrmException.class, () -> ask(Effect.READ));
    assertEquals(address() + words, failure.getMessage());
    assertEquals(kind, failure.kind());
  }

  @Test
  void aPageWhereJsonWasExpectedIsNotQuoted() {
    server.stubFor(
        post("/ask").willReturn(aResponse().withBody("<html>secret page of a proxy</html>")));
    CrmException failure = assertThrows(CrmException.class, () -> ask(Effect.READ));
    assertEquals(address() + " gave an answer that cannot be read as JSON", failure.getMessage());
    assertTrue(!String.valueOf(failure.getCause()).contains("secret page"));
  }

  @Test
  void tellsHowFarTheOtherClockIsAhead() {
    server.stubFor(
        post("/ask")
            .willReturn(
                aResponse().withHeader("Date", "Fri, 20 Nov 2026 09:05:00 GMT").withBody("{}")));
    try (CrmHttp http = http(URI.create("http://127.0.0.1:" + server.port()))) {
      assertEquals(Optional.empty(), http.serverAhead());
      assertEquals("{}", ask(http, Effect.READ));
      assertEquals(Optional.of(Duration.ofMinutes(5)), http.serverAhead());
    }
  }

  @Test
  void theLimitsAreThese() {
    assertEquals(
        new HttpLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(180),
            3,
            Duration.ofMillis(500),
            50,
            6,
            Duration.ofSeconds(30)),
        HttpLimits.DEFAULT);
  }

  private void answers(String state, int status, String next) {
    server.stubFor(
        post(urlEqualTo("/ask"))
            .inScenario("answers")
            .whenScenarioStateIs(state.equals("first") ? Scenario.STARTED : state)
            .willSetStateTo(next)
            .willReturn(aResponse().withStatus(status).withBody("{\"ok\":1.10}")));
  }

  private String ask(Effect effect) {
    try (CrmHttp http = http(URI.create("http://127.0.0.1:" + server.port()))) {
      return ask(http, effect);
    }
  }

  private static String ask(CrmHttp http, Effect effect) {
    return http.run(
        effect, http.api(Api.class).ask(Map.of("question", "why"), effect), JsonNode::toString);
  }

  private CrmHttp http(URI address) {
    return CrmHttp.open("Test", address, HttpLimits.DEFAULT, clock, slept::add);
  }

  private String address() {
    return "Test at http://127.0.0.1:" + server.port();
  }

  private static void assertBetween(long least, long most, Duration slept) {
    assertTrue(slept.toMillis() >= least && slept.toMillis() <= most, "waited " + slept.toMillis());
  }

  private static final class SettableClock extends Clock {
    private Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
