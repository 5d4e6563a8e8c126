package org.commissionconnector.webhook;

import java.util.Optional;

/**
 * How the server listens.
 *
 * @param host the address it binds to
 * @param port 0 takes any free one
 * @param keystore for TLS; empty for plain HTTP
 */
public record WebhookSettings(
    String host, int port, WebhookLimits limits, Optional<Keystore> keystore) {
  public WebhookSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
  }

  /** On 127.0.0.1, any free port, plain HTTP, the usual limits. */
  public static WebhookSettings defaults() {
    return new WebhookSettings("127.0.0.1", 0, WebhookLimits.USUAL, Optional.empty());
  }

  public WebhookSettings withHost(String newHost) {
    return new WebhookSettings(newHost, port, limits, keystore);
  }

  public WebhookSettings withPort(int newPort) {
    return new WebhookSettings(host, newPort, limits, keystore);
  }

  public WebhookSettings withLimits(WebhookLimits newLimits) {
    return new WebhookSettings(host, port, newLimits, keystore);
  }

  public WebhookSettings withKeystore(Keystore newKeystore) {
    return new WebhookSettings(host, port, limits, Optional.of(newKeystore));
  }
}
