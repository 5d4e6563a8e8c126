package org.commissionconnector.webhook;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes {@code sha256=<hex>} over {@code <timestamp>.<body>}. */
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
            && Secret.anyOf(
                secrets, key -> Hmac.same(expected(key, timestamp, delivery), signature));
    return signed ? Optional.of(Proof.of(signature)) : Optional.empty();
  }

  private static String expected(Secret secret, String timestamp, Delivery delivery) {
    return SCHEME
        + HexFormat.of().formatHex(Hmac.sign(secret.bytes(), timestamp + ".", delivery.body()));
  }
}
