package org.commissionconnector.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

  StandardWebhooks {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    String id = delivery.header("webhook-id").orElse("");
    String timestamp = delivery.header("webhook-timestamp").orElse("");
    List<String> signatures =
        List.of(delivery.header("webhook-signature").orElse("").split(" ", -1));
    boolean signed =
        !id.isEmpty()
            && Hmac.isRecent(timestamp, delivery.receivedAt(), window)
            && secrets.stream()
                .map(secret -> expected(secret, id + "." + timestamp + ".", delivery))
                .anyMatch(expected -> signatures.stream().anyMatch(one -> same(expected, one)));
    return signed ? Optional.of(new Proof(Optional.of(id))) : Optional.empty();
  }

  private static String expected(Secret secret, String prefix, Delivery delivery) {
    byte[] key = Base64.getDecoder().decode(secret.text().replaceFirst("^" + PREFIX, ""));
    byte[] signature = Hmac.sign(key, prefix, delivery.body());
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
