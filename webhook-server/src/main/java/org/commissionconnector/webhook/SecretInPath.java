package org.commissionconnector.webhook;

import java.util.Optional;

record SecretInPath(Secret secret) implements Verifier {
  @Override
  public Optional<Proof> prove(Delivery delivery) {
    return delivery.pathSecret().filter(secret::matches).map(known -> Proof.withoutId());
  }
}
