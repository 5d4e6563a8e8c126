package org.commissionconnector.webhook;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Takes deliveries signed as Standard Webhooks lays down: {@code webhook-id}, {@code
 * webhook-timestamp} and {@code webhook-signature} with one or more {@code v1,<base64>}. A secret
 * is written {@code whsec_<base64>}.
 */
record StandardWebhooks(List<Secret> secrets, Duration window) implements Verifier {
  private static final String PREFIX = "whsec_";
  private static final int MOST_SIGNATURES = 10;

  StandardWebhooks {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    String id = delivery.header("webhook-id").orElse("");
    String timestamp = delivery.header("webhook-timestamp").orElse("");
    List<String> signatures =
        List.of(delivery.header("webhook-signature").orElse("").split(" ", MOST_SIGNATURES));
    boolean signed =
        !id.isEmpty()
            && Hmac.isRecent(timestamp, delivery.receivedAt(), window)
            && Secret.anyOf(
                secrets,
                key -> isAmong(expected(key, id + "." + timestamp + ".", delivery), signatures));
    return signed ? Optional.of(Proof.of(id)) : Optional.empty();
  }

  private static String expected(Secret secret, String prefix, Delivery delivery) {
    byte[] signature = Hmac.sign(key(secret), prefix, delivery.body());
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }

  private static byte[] key(Secret secret) {
    String text = secret.text();
    return Base64.getDecoder()
        .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
  }

  /** Refuses a secret that is not written as Standard Webhooks lays down. */
  static boolean isKey(String text) {
    try {
      return key(Secret.of(text)).length > 0;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static boolean isAmong(String expected, List<String> signatures) {
    return signatures.stream().anyMatch(one -> Hmac.same(expected, one));
  }
}
