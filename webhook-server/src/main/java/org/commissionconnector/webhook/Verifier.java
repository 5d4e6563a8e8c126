package org.commissionconnector.webhook;

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
