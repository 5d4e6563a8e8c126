package org.commissionconnector;

import java.time.Clock;
import java.util.Optional;
import org.commissionconnector.config.ServerSettings;
import org.commissionconnector.config.Settings;
import org.commissionconnector.event.GroupCommitInbox;
import org.commissionconnector.webhook.InboxDesk;
import org.commissionconnector.webhook.Keystore;
import org.commissionconnector.webhook.Operations;
import org.commissionconnector.webhook.Secret;
import org.commissionconnector.webhook.WebhookLimits;
import org.commissionconnector.webhook.WebhookServer;
import org.commissionconnector.webhook.WebhookSettings;

/** Starts the webhook server as the settings say. */
final class RunningServer {
  private RunningServer() {}

  static WebhookServer start(
      Settings settings, ConnectorParts parts, InboxDesk desk, Runnable onKept, Clock clock) {
    parts.measures.watch(parts.rings, parts.outbox, clock);
    Operations operations =
        new Operations(
            () -> isReady(parts),
            parts.measures.registry(),
            parts.measures.registry()::scrape,
            settings
                .server()
                .adminToken()
                .map(token -> new Operations.Admin(Secret.of(token.reveal()), desk)));
    return WebhookServer.start(
        webhook(settings.server()),
        new RingSources(settings).all(),
        new GroupCommitInbox(parts.rings, onKept),
        clock,
        operations);
  }

  private static boolean isReady(ConnectorParts parts) {
    try {
      Optional<java.time.Instant> unused = parts.rings.oldestWaiting();
      return true;
    } catch (RuntimeException away) {
      return false;
    }
  }

  private static WebhookSettings webhook(ServerSettings server) {
    ServerSettings.Limits limits = server.limits();
    return new WebhookSettings(
        server.bind(),
        server.port(),
        new WebhookLimits(
            limits.bodyBytes(),
            limits.headerBytes(),
            limits.connections(),
            limits.idle(),
            limits.wholeRequest()),
        server.tls().map(tls -> new Keystore(tls.keystore(), Secret.of(tls.password().reveal()))));
  }
}
