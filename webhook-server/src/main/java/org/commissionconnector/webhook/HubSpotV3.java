package org.commissionconnector.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes {@code X-HubSpot-Signature-v3}: base64 over {@code POST}, the public address, the body and
 * {@code X-HubSpot-Request-Timestamp} in milliseconds. HubSpot says to decode some escapes of the
 * address before, and its own library does not; either way of signing is taken.
 */
record HubSpotV3(List<Secret> secrets, URI publicUrl, Duration window) implements Verifier {
  private static final Map<String, String> DECODED =
      Map.ofEntries(
          Map.entry("%3A", ":"),
          Map.entry("%2F", "/"),
          Map.entry("%3F", "?"),
          Map.entry("%40", "@"),
          Map.entry("%21", "!"),
          Map.entry("%24", "$"),
          Map.entry("%27", "'"),
          Map.entry("%28", "("),
          Map.entry("%29", ")"),
          Map.entry("%2A", "*"),
          Map.entry("%2C", ","),
          Map.entry("%3B", ";"));

  HubSpotV3 {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    String timestamp = delivery.header("x-hubspot-request-timestamp").orElse("");
    String signature = delivery.header("x-hubspot-signature-v3").orElse("");
    String address = publicUrl.toString().replaceAll("/+$", "") + delivery.target();
    boolean signed =
        Hmac.isRecentMillis(timestamp, delivery.receivedAt(), window)
            && Secret.anyOf(
                secrets,
                key ->
                    Hmac.same(expected(key, decoded(address), delivery, timestamp), signature)
                        || Hmac.same(expected(key, address, delivery, timestamp), signature));
    return signed ? Optional.of(Proof.of(signature)) : Optional.empty();
  }

  private static String expected(
      Secret secret, String address, Delivery delivery, String timestamp) {
    return Base64.getEncoder()
        .encodeToString(Hmac.sign(secret.bytes(), "POST" + address, delivery.body(), timestamp));
  }

  private static String decoded(String address) {
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at < address.length()) {
      String escape = address.substring(at, Math.min(address.length(), at + 3));
      String plain = DECODED.get(escape.toUpperCase(java.util.Locale.ROOT));
      decoded.append(plain == null ? address.charAt(at) : plain);
      at += plain == null ? 1 : escape.length();
    }
    return decoded.toString();
  }
}
