package org.commissionconnector.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides whether a delivery comes from who it says. It never says why not. */
public interface Verifier {
  /** Empty when the delivery proves nothing. */
  Optional<Proof> prove(Delivery delivery);

  /** For senders that can only keep a secret in the address they call. */
  static Verifier secretInPath(Secret secret) {
    return new SecretInPath(secret);
  }

  /**
   * For senders that sign {@code <timestamp>.<body>} with HMAC-SHA256 as {@code sha256=<hex>}.
   *
   * @param secrets any of which will do, so that they can be replaced one after another
   * @param window how far the timestamp, in seconds, may lie from now
   */
  static Verifier hmacSha256(
      List<Secret> secrets, String signatureHeader, String timestampHeader, Duration window) {
    return new HmacSha256(secrets, signatureHeader, timestampHeader, window);
  }

  /**
   * For senders that follow Standard Webhooks.
   *
   * @param secrets written {@code whsec_<base64>}
   */
  static Verifier standardWebhooks(List<Secret> secrets, Duration window) {
    return new StandardWebhooks(secrets, window);
  }

  /**
   * What a delivery has proved.
   *
   * @param deliveryId the sender's own id of it, covered by the proof; empty where there is none
   */
  record Proof(Optional<String> deliveryId) {
    static Proof withoutId() {
      return new Proof(Optional.empty());
    }
  }
}
