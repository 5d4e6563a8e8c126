package org.commissionconnector.webhook;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries over HTTP, proves who rang, keeps the ring, answers 202.
 *
 * <p>Refusals carry a status and nothing else: 404 unknown source, 415 not JSON, 413 too large, 401
 * no proof, 429 too fast, 400 not JSON as expected, 503 not kept, ring again.
 */
public final class WebhookServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
  private static final int LONGEST_STOP_MILLIS = 10_000;

  private final Javalin app;
  private final URI url;

  private WebhookServer(Javalin app, URI url) {
    this.app = app;
    this.url = url;
  }

  /** Starts listening. When it returns, rings are taken. */
  public static WebhookServer start(
      WebhookSettings settings,
      List<Source> sources,
      Inbox inbox,
      Clock clock,
      Operations operations) {
    Outcomes outcomes = new Outcomes(operations.meters(), clock);
    RingHandler rings = new RingHandler(sources, settings.limits().bodyBytes(), inbox, clock);
    Routes routes = new Routes(rings, outcomes, operations);
    Javalin app = Javalin.create(config -> configure(config, settings, outcomes, routes));
    app.start();
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String scheme = settings.keystore().isPresent() ? "https" : "http";
    URI url = URI.create("%s://%s:%d".formatted(scheme, host, app.port()));
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
    try {
      app.stop();
    } catch (JavalinException tooLate) {
      LOG.warn("stopped before every request was answered: {}", tooLate.getMessage());
    }
  }

  private static void configure(
      JavalinConfig config, WebhookSettings settings, Outcomes outcomes, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> limit(http, settings.limits()));
    config.jetty.addConnector(new Listener(settings)::on);
    config.jetty.modifyServer(server -> arrange(server, settings.limits(), outcomes));
    config.requestLogger.http(AccessLog::write);
    routes.addTo(config.routes);
  }

  private static void limit(HttpConfiguration http, WebhookLimits limits) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(limits.headerBytes());
  }

  /**
   * A body is read before a thread is given to the request, so that slow senders hold none, and
   * before the request counts as begun, so that they hold up no stop.
   */
  private static void arrange(Server server, WebhookLimits limits, Outcomes outcomes) {
    server.setErrorHandler(new SilentErrors(outcomes::countBroken));
    server.setStopTimeout(LONGEST_STOP_MILLIS);
    EagerContentHandler.RetainedContentLoaderFactory whole =
        new EagerContentHandler.RetainedContentLoaderFactory(limits.bodyBytes() + 1L, 0, false);
    server.setHandler(new EagerContentHandler(new GracefulHandler(), whole));
  }
}
