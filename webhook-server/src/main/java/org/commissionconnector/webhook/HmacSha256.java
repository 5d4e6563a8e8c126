package org.commissionconnector.webhook;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes {@code sha256=<hex>} over {@code <timestamp>.<body>}, by any of the secrets, so that they
 * can be replaced one after another.
 */
record HmacSha256(
    List<Secret> secrets, String signatureHeader, String timestampHeader, Duration window)
    implements Verifier {
  private static final String SCHEME = "sha256=";

  HmacSha256 {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    String timestamp = delivery.header(timestampHeader).orElse("");
    String signature = delivery.header(signatureHeader).orElse("");
    boolean signed =
        Hmac.isRecent(timestamp, delivery.receivedAt(), window)
            && signature.startsWith(SCHEME)
            && secrets.stream().anyMatch(secret -> matches(secret, timestamp, delivery, signature));
    return signed ? Optional.of(new Proof(Optional.of(signature))) : Optional.empty();
  }

  private static boolean matches(
      Secret secret, String timestamp, Delivery delivery, String signature) {
    byte[] key = secret.bytes();
    if (key.length == 0) {
      return false;
    }
    String expected =
        SCHEME + HexFormat.of().formatHex(Hmac.sign(key, timestamp + ".", delivery.body()));
    return MessageDigest.isEqual(
        expected.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        signature.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
