package org.commissionconnector.webhook;

import java.time.Duration;

/**
 * What one sender may ask of the server.
 *
 * @param bodyBytes a body of more is refused
 * @param headerBytes headers of more are refused
 * @param connections open at once; more wait to be accepted, and idle ones then close at once
 * @param idle a connection on which nothing happens so long is closed
 * @param wholeRequest a request that has begun must have come whole by then
 */
public record WebhookLimits(
    int bodyBytes, int headerBytes, int connections, Duration idle, Duration wholeRequest) {
  /** Bodies of 64 KiB, headers of 8 KiB, 4,000 connections, 30 s idle, 20 s a request. */
  public static final WebhookLimits USUAL =
      new WebhookLimits(64 * 1024, 8 * 1024, 4_000, Duration.ofSeconds(30), Duration.ofSeconds(20));

  public WebhookLimits {
    if (bodyBytes < 1 || headerBytes < 1 || connections < 1) {
      throw new IllegalArgumentException("limits must be above 0");
    }
    if (idle.isNegative() || idle.isZero() || wholeRequest.isNegative() || wholeRequest.isZero()) {
      throw new IllegalArgumentException("limits of time must be above 0");
    }
  }

  /** With another limit of bodies. */
  public WebhookLimits withBodyBytes(int newBodyBytes) {
    return new WebhookLimits(newBodyBytes, headerBytes, connections, idle, wholeRequest);
  }
}
