package org.commissionconnector.webhook;

import java.util.List;
import java.util.Optional;

record SecretInPath(List<Secret> secrets) implements Verifier {
  SecretInPath {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<Proof> prove(Delivery delivery) {
    return delivery
        .pathSecret()
        .filter(given -> Secret.anyOf(secrets, secret -> secret.matches(given)))
        .map(known -> Proof.withoutId());
  }
}
