package org.commissionconnector.webhook;

import io.javalin.http.Context;
import java.util.UUID;

/** What every answer carries. */
final class Hygiene {
  static final String REQUEST_ID = "webhook.request-id";
  static final String ROUTE = "webhook.route";
  static final String IS_RING = "webhook.is-ring";

  private Hygiene() {}

  static void before(Context request) {
    String id = UUID.randomUUID().toString();
    request.attribute(REQUEST_ID, id);
    request
        .header("X-Request-Id", id)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header("Referrer-Policy", "no-referrer");
  }
}
