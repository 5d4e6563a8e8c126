package org.commissionconnector.webhook;

/**
 * How the server listens.
 *
 * @param host the address it binds to
 * @param port 0 takes any free one
 * @param maxBodyBytes a body of more is refused
 */
public record WebhookSettings(String host, int port, int maxBodyBytes) {
  public WebhookSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    if (maxBodyBytes < 1) {
      throw new IllegalArgumentException("maxBodyBytes must be above 0, not " + maxBodyBytes);
    }
  }

  /** On 127.0.0.1, any free port, bodies up to 64 KiB. */
  public static WebhookSettings defaults() {
    return new WebhookSettings("127.0.0.1", 0, 64 * 1024);
  }

  public WebhookSettings withHost(String newHost) {
    return new WebhookSettings(newHost, port, maxBodyBytes);
  }

  public WebhookSettings withPort(int newPort) {
    return new WebhookSettings(host, newPort, maxBodyBytes);
  }
}
