package org.commissionconnector.webhook;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request: method and route template, never a path, a query or a body. */
final class AccessLog {
  static final String SOURCE = "webhook.source";

  private static final Logger LOG =
      LoggerFactory.getLogger("org.commissionconnector.webhook.access");

  private AccessLog() {}

  static void write(Context request, float milliseconds) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} {} {} ms id {}",
          request.method(),
          route(request),
          Optional.ofNullable(request.<String>attribute(SOURCE)).orElse("-"),
          request.statusCode(),
          (long) milliseconds,
          request.attribute(Hygiene.REQUEST_ID));
    }
  }

  static String route(Context request) {
    return request.attributeMap().containsKey(Hygiene.ROUTE)
        ? String.valueOf(request.<String>attribute(Hygiene.ROUTE))
        : "(no route)";
  }
}
