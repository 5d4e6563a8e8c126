package org.commissionconnector.webhook;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Takes {@code x-xero-signature}: base64 over the body. Xero sends no timestamp; it asks whether we
 * intend to receive by rings without events, some signed wrongly, and wants 200 and 401.
 */
record Xero(List<Secret> secrets) implements Verifier {
  private static final int OK = 200;

  Xero {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    String signature = delivery.header("x-xero-signature").orElse("");
    boolean signed =
        Secret.anyOf(
            secrets,
            key ->
                Hmac.same(
                    Base64.getEncoder().encodeToString(Hmac.sign(key.bytes(), "", delivery.body())),
                    signature));
    return signed ? Optional.of(new Proof(Optional.of(signature), OK)) : Optional.empty();
  }
}
