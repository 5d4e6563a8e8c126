package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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

/**
 * Signatures that others made. Standard Webhooks' published example is in {@link VerifierTest};
 * HubSpot's secret and body are those of its documentation, which prints no third signature, and
 * the one of its own client library's tests is here; Xero's documentation prints the payload of its
 * handshake and no key, so that was signed by OpenSSL.
 */
class SignatureVectorsTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Secret OLD = Secret.of("replaced last week");

  private static final String HUBSPOT_BODY =
      "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
          + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
          + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";
  private static final Instant HUBSPOT_SENT = Instant.ofEpochMilli(1564113600000L);
  private static final List<Secret> HUBSPOT =
      List.of(OLD, Secret.of("yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy"));

  private static Delivery delivery(
      String target, String body, Instant at, Map<String, String> headers) {
    return new Delivery(
        Optional.empty(), target, headers, body.getBytes(StandardCharsets.UTF_8), at);
  }

  private static Optional<Verifier.Proof> hubSpot(
      String target, String body, String signature, Duration later) {
    return Verifier.hubSpotV3(HUBSPOT, URI.create("https://www.example.com/"), WINDOW)
        .prove(
            delivery(
                target,
                body,
                HUBSPOT_SENT.plus(later),
                Map.of(
                    "x-hubspot-signature-v3",
                    signature,
                    "x-hubspot-request-timestamp",
                    "1564113600000")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /webhook_uri | event | DxmVAjFNa2xfF3YgQjdZP6TNcok9k1oaH7UXombPtvw=
          /webhook_uri | [{"propertyValue":"Zoë – 5 €"}] | f66nMXoVokU8MQg575OGgqwSmlSmrQaIzUX9Dk3E2Ek=
          /webhook_uri?tenant=a%40b.example&path=x%2Fy&q=1%202 | [] | NO8xRHMq1UH8EZjxfB5BGidn+vmIuViGPfj753GjO/M=
          /webhook_uri?tenant=a@b.example&path=x/y&q=1%202 | [] | NO8xRHMq1UH8EZjxfB5BGidn+vmIuViGPfj753GjO/M=
          """)
  void hubSpotsThirdSignatureIsProvedWithEscapesDecodedOrNot(
      String target, String body, String signature) {
    String sent = body.equals("event") ? HUBSPOT_BODY : body;
    assertEquals(
        Optional.of(signature),
        hubSpot(target, sent, signature, Duration.ZERO).orElseThrow().deliveryId());
    assertTrue(hubSpot(target, sent + " ", signature, Duration.ZERO).isEmpty());
    assertTrue(hubSpot("/other", sent, signature, Duration.ZERO).isEmpty());
  }

  @ParameterizedTest(name = "{0} ms later: {1}")
  @CsvSource({"300000, true", "300001, false", "-300000, true", "-300001, false"})
  void hubSpotsTimestampInMillisecondsMustLieInTheWindow(long later, boolean proved) {
    assertEquals(
        proved,
        hubSpot(
                "/webhook_uri",
                HUBSPOT_BODY,
                "DxmVAjFNa2xfF3YgQjdZP6TNcok9k1oaH7UXombPtvw=",
                Duration.ofMillis(later))
            .isPresent());
  }

  @Test
  void theExampleOfHubSpotsOwnLibraryIsProved() {
    Delivery delivery =
        delivery(
            "/webhook_uri",
            "{'example_field':'example_value'}",
            Instant.ofEpochMilli(15_000_000),
            Map.of(
                "x-hubspot-signature-v3",
                "HPW73RUtKmcYoEDADG0s6MmGFWUzWJKAW07r8RDgcQw=",
                "x-hubspot-request-timestamp",
                "15000000"));
    Verifier hubSpot = Verifier.hubSpotV3(HUBSPOT, URI.create("https://www.example.com"), WINDOW);

    assertTrue(hubSpot.prove(delivery).isPresent());
  }

  @Test
  void xerosHandshakeIsProvedAndAnsweredWith200() {
    String body =
        "{\"events\":[],\"lastEventSequence\":0,\"firstEventSequence\":0,"
            + "\"entropy\":\"S0m3r4Nd0mt3xt\"}";
    Verifier xero = Verifier.xero(List.of(OLD, Secret.of("webhook-signing-key-of-the-app")));
    Map<String, String> headers =
        Map.of("x-xero-signature", "F+8vIVVF5LxINfrsYsm0pO4YoWKlD+tfsiXevpip+jw=");

    assertEquals(
        200, xero.prove(delivery("/", body, HUBSPOT_SENT, headers)).orElseThrow().success());
    assertTrue(xero.prove(delivery("/", body + " ", HUBSPOT_SENT, headers)).isEmpty());
    assertTrue(xero.prove(delivery("/", body, HUBSPOT_SENT, Map.of())).isEmpty());
  }

  @ParameterizedTest(name = "key {0}")
  @CsvSource({"new, true", "old, true", "other, false"})
  void thePackageOfSuiteCrmIsProvedByTheOldAndTheNewKey(String key, boolean proved) {
    String body = "{\"id\":\"d-1\",\"data\":{\"module\":\"Opportunities\",\"id\":\"7\"}}";
    byte[] signature =
        Hmac.sign(
            key.getBytes(StandardCharsets.UTF_8),
            "1564113600.",
            body.getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "x-commission-event", "opportunity.won",
            "x-commission-delivery", "d-1",
            "x-commission-timestamp", "1564113600",
            "x-commission-signature", "sha256=" + HexFormat.of().formatHex(signature));
    Verifier verifier =
        Verifier.commissionPackage(List.of(Secret.of("old"), Secret.of("new")), WINDOW);

    assertEquals(proved, verifier.prove(delivery("/", body, HUBSPOT_SENT, headers)).isPresent());
    assertTrue(
        verifier.prove(delivery("/", body, HUBSPOT_SENT.plusSeconds(301), headers)).isEmpty());
  }

  @Test
  void aKeyThatStandardWebhooksDoesNotKnowIsRefusedAtTheStartWithoutRepeatingIt() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Verifier.standardWebhooks(List.of(Secret.of("whsec_?!")), WINDOW));
    assertFalse(String.valueOf(refused.getMessage()).contains("?!"));
  }
}
