package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final long SENT = 1_614_265_330;
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final Secret KEY = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret OTHER = Secret.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

  private static Delivery delivery(String signature, long secondsLater, String body) {
    return new Delivery(
        Optional.empty(),
        "/signed/test",
        Map.of(
            "webhook-id",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp",
            String.valueOf(SENT),
            "webhook-signature",
            signature),
        body.getBytes(StandardCharsets.UTF_8),
        Instant.ofEpochSecond(SENT + secondsLater));
  }

  private static boolean proves(List<Secret> keys, Delivery delivery) {
    return Verifier.standardWebhooks(keys, WINDOW).prove(delivery).isPresent();
  }

  @Test
  void theExampleOfStandardWebhooksIsProved() {
    Verifier.Proof proof =
        Verifier.standardWebhooks(List.of(KEY), WINDOW)
            .prove(delivery(SIGNATURE, 0, BODY))
            .orElseThrow();

    assertEquals(Optional.of("msg_p5jXN8AQM9LWM0D4loKWxJek"), proof.deliveryId());
  }

  @Test
  void anyOfTheSecretsAndAnyOfTheSignaturesWillDo() {
    assertTrue(proves(List.of(OTHER, KEY), delivery("v1,AAAA " + SIGNATURE, 0, BODY)));
    assertFalse(proves(List.of(OTHER), delivery(SIGNATURE, 0, BODY)));
  }

  @ParameterizedTest(name = "{0} seconds later: {1}")
  @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
  void theTimestampMustLieInTheWindow(long later, boolean proved) {
    assertEquals(proved, proves(List.of(KEY), delivery(SIGNATURE, later, BODY)));
  }

  @Test
  void aByteMoreOrAnotherVersionProvesNothing() {
    assertFalse(proves(List.of(KEY), delivery(SIGNATURE, 0, BODY + " ")));
    assertFalse(proves(List.of(KEY), delivery(SIGNATURE.replace("v1,", "v2,"), 0, BODY)));
    assertFalse(proves(List.of(KEY), delivery("", 0, BODY)));
  }

  @Test
  void signsAsRfc4231Says() {
    byte[] body = "want for nothing?".getBytes(StandardCharsets.US_ASCII);

    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        HexFormat.of()
            .formatHex(Hmac.sign("Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya ", body)));
  }

  @Test
  void aSignedTimestampAndBodyAreProvedAndAnEmptySecretProvesNothing() {
    String signature =
        "sha256="
            + HexFormat.of()
                .formatHex(
                    Hmac.sign(
                        "k".getBytes(StandardCharsets.US_ASCII),
                        SENT + ".",
                        BODY.getBytes(StandardCharsets.UTF_8)));
    Delivery delivery =
        new Delivery(
            Optional.empty(),
            "/signed/test",
            Map.of("x-signature", signature, "x-timestamp", String.valueOf(SENT)),
            BODY.getBytes(StandardCharsets.UTF_8),
            Instant.ofEpochSecond(SENT));

    assertTrue(hmac("k").prove(delivery).isPresent());
    assertFalse(hmac("j").prove(delivery).isPresent());
    assertFalse(hmac("").prove(delivery).isPresent());
  }

  private static Verifier hmac(String secret) {
    return Verifier.hmacSha256(List.of(Secret.of(secret)), "X-Signature", "X-Timestamp", WINDOW);
  }

  @Test
  void whatWasKeptIsRememberedForAWhile() {
    SeenDeliveries seen = new SeenDeliveries(Duration.ofSeconds(10));
    Instant now = Instant.ofEpochSecond(SENT);
    seen.add("a", now);

    assertTrue(seen.contains("a", now.plusSeconds(10)));
    assertFalse(seen.contains("a", now.plusSeconds(11)));
    assertFalse(seen.contains("b", now));
  }
}
