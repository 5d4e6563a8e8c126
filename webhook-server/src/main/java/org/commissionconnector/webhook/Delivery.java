package org.commissionconnector.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was sent, as it came, for a verifier to judge. */
public final class Delivery {
  private final Optional<String> pathSecret;
  private final String target;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Instant receivedAt;

  /**
   * @param target the path and the query as they stood in the request line
   * @param headers names in lower case
   */
  Delivery(
      Optional<String> pathSecret,
      String target,
      Map<String, String> headers,
      byte[] body,
      Instant receivedAt) {
    this.pathSecret = pathSecret;
    this.target = target;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
    this.receivedAt = receivedAt;
  }

  /** The secret part of the path, where there was one. */
  public Optional<String> pathSecret() {
    return pathSecret;
  }

  /** The path and the query as they stood in the request line. */
  public String target() {
    return target;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The raw bytes, as signed. */
  public byte[] body() {
    return body.clone();
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
