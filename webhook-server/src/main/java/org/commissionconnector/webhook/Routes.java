package org.commissionconnector.webhook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every address the server answers, and what becomes of exceptions. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final int RETRY_SECONDS = 30;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Outcomes outcomes;
  private final Operations operations;
  private final List<Route> all = new ArrayList<>();

  Routes(RingHandler rings, Outcomes outcomes, Operations operations) {
    this.outcomes = outcomes;
    this.operations = operations;
    ring("/rings/{source}/{secret}", rings);
    ring("/rings/{source}/{secret}/{event}", rings);
    ring("/signed/{source}", rings);
    ring("/signed/{source}/{event}", rings);
    get("/health/live", request -> request.result("live"));
    get("/health/ready", this::answerReady);
    get("/metrics", request -> request.contentType(PROMETHEUS).result(operations.metrics().get()));
    get("/openapi.json", request -> request.contentType("application/json").result(document()));
    operations.admin().map(AdminHandler::new).ifPresent(this::admin);
  }

  private void admin(AdminHandler admin) {
    get("/admin/inbox", admin::list);
    get("/admin/inbox/{id}", admin::show);
    all.add(new Route(HandlerType.POST, "/admin/inbox/{id}/retry", false, admin::retry));
    all.add(new Route(HandlerType.DELETE, "/admin/inbox/{id}", false, admin::drop));
  }

  private void ring(String path, RingHandler rings) {
    all.add(new Route(HandlerType.POST, path, true, rings::handle));
  }

  private void get(String path, Handler handler) {
    all.add(new Route(HandlerType.GET, path, false, handler));
  }

  /** Method and path of each. */
  List<String> names() {
    return all.stream().map(route -> route.method() + " " + route.path()).sorted().toList();
  }

  void addTo(RoutesConfig routes) {
    routes.before(Hygiene::before);
    all.forEach(route -> routes.addHttpHandler(route.method(), route.path(), named(route)));
    routes.after(this::count);
    routes.exception(Refusal.class, Routes::refused);
    routes.exception(HttpResponseException.class, (e, request) -> request.status(e.getStatus()));
    routes.exception(Inbox.InboxUnavailableException.class, Routes::notKept);
    routes.exception(Exception.class, Routes::unexpected);
  }

  private static Handler named(Route route) {
    return request -> {
      request.attribute(Hygiene.ROUTE, route.path());
      request.attribute(Hygiene.IS_RING, route.isRing());
      route.handler().handle(request);
    };
  }

  private void count(Context request) {
    if (Boolean.TRUE.equals(request.attribute(Hygiene.IS_RING))) {
      outcomes.count(request);
    }
  }

  private void answerReady(Context request) {
    boolean isReady = operations.ready().getAsBoolean();
    request.status(isReady ? 200 : 503).result(isReady ? "ready" : "not ready");
  }

  static String document() {
    try (InputStream in =
        Objects.requireNonNull(Routes.class.getResourceAsStream("openapi.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void refused(Refusal refusal, Context request) {
    request.status(refusal.status());
    if (refusal.retryAfterSeconds() > 0) {
      comeAgain(request, refusal.retryAfterSeconds());
    }
  }

  private static void notKept(Inbox.InboxUnavailableException e, Context request) {
    LOG.error("a ring was not kept and its sender told to ring again: {}", e.getMessage());
    comeAgain(request.status(503), RETRY_SECONDS);
  }

  private static void comeAgain(Context request, int seconds) {
    request.header("Retry-After", String.valueOf(seconds));
  }

  private static void unexpected(Exception e, Context request) {
    LOG.error("request {} failed", request.<String>attribute(Hygiene.REQUEST_ID), e);
    request.status(500);
  }

  /** One address. */
  private record Route(HandlerType method, String path, boolean isRing, Handler handler) {}
}
