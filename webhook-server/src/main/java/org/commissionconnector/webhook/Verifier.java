package org.commissionconnector.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a delivery comes from who it says. It never says why not. Where there are several
 * secrets any of them will do, so that they can be replaced one after another.
 */
public interface Verifier {
  /** Empty when the delivery proves nothing. */
  Optional<Proof> prove(Delivery delivery);

  /** For senders that can only keep a secret in the address they call. */
  static Verifier secretInPath(Secret secret) {
    return new SecretInPath(List.of(secret));
  }

  /** As {@link #secretInPath(Secret)}. */
  static Verifier secretInPath(List<Secret> secrets) {
    return new SecretInPath(secrets);
  }

  /**
   * For senders that sign {@code <timestamp>.<body>} with HMAC-SHA256 as {@code sha256=<hex>}.
   *
   * @param window how far the timestamp, in seconds, may lie from now
   */
  static Verifier hmacSha256(
      List<Secret> secrets, String signatureHeader, String timestampHeader, Duration window) {
    return new HmacSha256(secrets, signatureHeader, timestampHeader, window);
  }

  /** For the product's own package in SuiteCRM: {@code X-Commission-Signature}. */
  static Verifier commissionPackage(List<Secret> secrets, Duration window) {
    return hmacSha256(secrets, "X-Commission-Signature", "X-Commission-Timestamp", window);
  }

  /**
   * For senders that follow Standard Webhooks.
   *
   * @param secrets written {@code whsec_<base64>}
   * @throws IllegalArgumentException when one is not; it is not repeated
   */
  static Verifier standardWebhooks(List<Secret> secrets, Duration window) {
    if (!secrets.stream().allMatch(secret -> StandardWebhooks.isKey(secret.text()))) {
      throw new IllegalArgumentException(
          "a secret of Standard Webhooks is written whsec_ and base64; one of those given is not");
    }
    return new StandardWebhooks(secrets, window);
  }

  /**
   * For HubSpot, version 3 of its signature.
   *
   * @param secrets the app's client secret
   * @param publicUrl how HubSpot reaches this server; the address is signed too
   */
  static Verifier hubSpotV3(List<Secret> secrets, URI publicUrl, Duration window) {
    return new HubSpotV3(secrets, publicUrl, window);
  }

  /**
   * For Xero, with its question whether we intend to receive.
   *
   * @param secrets the app's webhook key
   */
  static Verifier xero(List<Secret> secrets) {
    return new Xero(secrets);
  }

  /**
   * What a delivery has proved.
   *
   * @param deliveryId what makes it one of a kind, covered by the proof; empty where there is none
   * @param success the status by which this sender knows that we have it
   */
  record Proof(Optional<String> deliveryId, int success) {
    private static final int ACCEPTED = 202;

    static Proof withoutId() {
      return new Proof(Optional.empty(), ACCEPTED);
    }

    static Proof of(String deliveryId) {
      return new Proof(Optional.of(deliveryId), ACCEPTED);
    }
  }
}
