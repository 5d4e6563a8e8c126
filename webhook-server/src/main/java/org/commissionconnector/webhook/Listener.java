package org.commissionconnector.webhook;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes what accepts connections: plain or TLS, with every limit. */
final class Listener {
  private static final long IDLE_WHEN_FULL_MILLIS = 1_000;
  private static final int BACKLOG = 1_024;

  private final WebhookSettings settings;

  Listener(WebhookSettings settings) {
    this.settings = settings;
  }

  Connector on(Server server, HttpConfiguration http) {
    ServerConnector connector =
        settings
            .keystore()
            .map(keystore -> tls(server, http, keystore))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    NetworkConnectionLimit limit =
        new NetworkConnectionLimit(settings.limits().connections(), connector);
    limit.setEndPointIdleTimeout(IDLE_WHEN_FULL_MILLIS);
    connector.addBean(limit);
    connector.addBean(new SlowSenders(connector, settings.limits().wholeRequest()));
    return connector;
  }

  private static ServerConnector tls(Server server, HttpConfiguration http, Keystore keystore) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(keystore.file().toString());
    tls.setKeyStorePassword(keystore.password().text());
    HttpConfiguration secure = new HttpConfiguration(http);
    SecureRequestCustomizer customizer = new SecureRequestCustomizer(false);
    customizer.setStsMaxAge(365, TimeUnit.DAYS);
    secure.addCustomizer(customizer);
    return new ServerConnector(server, tls, new HttpConnectionFactory(secure));
  }
}
