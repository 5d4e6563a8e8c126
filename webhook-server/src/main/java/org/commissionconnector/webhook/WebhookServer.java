package org.commissionconnector.webhook;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries over HTTP, proves who rang, keeps the ring, answers 202.
 *
 * <p>Refusals carry a status and nothing else: 404 unknown source, 415 not JSON, 413 too large, 401
 * no proof, 400 not a JSON object, 409 kept before, 503 not kept, ring again.
 */
public final class WebhookServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
  private static final String RETRY_SECONDS = "30";

  private final Javalin app;
  private final URI url;

  private WebhookServer(Javalin app, URI url) {
    this.app = app;
    this.url = url;
  }

  /**
   * Starts listening. When it returns, rings are taken.
   *
   * @param ready whether the rest of the product can work on what is taken
   */
  public static WebhookServer start(
      WebhookSettings settings,
      List<Source> sources,
      Inbox inbox,
      Clock clock,
      BooleanSupplier ready) {
    RingHandler rings = new RingHandler(sources, settings.maxBodyBytes(), inbox, clock);
    Javalin app = Javalin.create(config -> configure(config, rings, ready));
    app.start(settings.host(), settings.port());
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    URI url = URI.create("http://" + host + ":" + app.port());
    LOG.info("taking rings at {} from {}", url, sources.stream().map(Source::name).toList());
    return new WebhookServer(app, url);
  }

  /** Where it listens, without a path: {@code http://127.0.0.1:8070}. */
  public URI url() {
    return url;
  }

  /**
   * Where a source that keeps its secret in the path rings; it appends {@code /EVENT} if it likes.
   */
  public URI ringUrl(String source, Secret secret) {
    return url.resolve("/rings/" + source + "/" + secret.text());
  }

  /** Answers what has begun, then stops listening. */
  @Override
  public void close() {
    app.stop();
  }

  private static void configure(JavalinConfig config, RingHandler rings, BooleanSupplier ready) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(WebhookServer::limit);
    config.jetty.modifyServer(server -> server.setErrorHandler(new SilentErrors()));
    config.requestLogger.http(AccessLog::write);
    routes(config.routes, rings, ready);
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(8 * 1024);
  }

  private static void routes(RoutesConfig routes, RingHandler rings, BooleanSupplier ready) {
    routes.before(Hygiene::before);
    post(routes, "/rings/{source}/{secret}", rings::handle);
    post(routes, "/rings/{source}/{secret}/{event}", rings::handle);
    post(routes, "/signed/{source}", rings::handle);
    post(routes, "/signed/{source}/{event}", rings::handle);
    get(routes, "/health/live", request -> request.result("live"));
    get(routes, "/health/ready", request -> answerReady(request, ready));
    routes.exception(Refusal.class, (refusal, request) -> request.status(refusal.status()));
    routes.exception(HttpResponseException.class, (e, request) -> request.status(e.getStatus()));
    routes.exception(Inbox.InboxUnavailableException.class, WebhookServer::notKept);
    routes.exception(Exception.class, WebhookServer::unexpected);
  }

  private static void post(RoutesConfig routes, String route, Handler handler) {
    routes.post(route, named(route, handler));
  }

  private static void get(RoutesConfig routes, String route, Handler handler) {
    routes.get(route, named(route, handler));
  }

  private static Handler named(String route, Handler handler) {
    return request -> {
      request.attribute(Hygiene.ROUTE, route);
      handler.handle(request);
    };
  }

  private static void answerReady(Context request, BooleanSupplier ready) {
    boolean isReady = ready.getAsBoolean();
    request.status(isReady ? 200 : 503).result(isReady ? "ready" : "not ready");
  }

  private static void notKept(Inbox.InboxUnavailableException e, Context request) {
    LOG.error("a ring was not kept and its sender told to ring again: {}", e.getMessage());
    request.status(503).header("Retry-After", RETRY_SECONDS);
  }

  private static void unexpected(Exception e, Context request) {
    LOG.error("request {} failed", request.<String>attribute(Hygiene.REQUEST_ID), e);
    request.status(500);
  }
}
