package org.commissionconnector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.config.CrmKind;
import org.commissionconnector.config.RingSecret;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.config.ServerSettings.RingSource;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.webhook.BodyShape;
import org.commissionconnector.webhook.Secret;
import org.commissionconnector.webhook.Source;
import org.commissionconnector.webhook.Verifier;

/** Who may ring, as the settings say: each connection, the way of its kind of CRM unless told. */
final class RingSources {
  /** Of senders that are no CRM that can be connected. */
  private static final Map<Proof, BodyShape> OTHERS =
      Map.of(
          Proof.HUBSPOT,
          new BodyShape(
              List.of("objectId"),
              Optional.of("subscriptionType"),
              Optional.of(BodyShape.WHOLE_BODY)),
          Proof.XERO,
          new BodyShape(
              List.of("eventCategory", "resourceId"),
              Optional.of("eventType"),
              Optional.of("events")));

  private final Settings settings;

  RingSources(Settings settings) {
    this.settings = settings;
  }

  /** Everybody who may ring. */
  List<Source> all() {
    return settings.connections().stream().map(this::source).toList();
  }

  /** Where a CRM is asked to ring, and what it signs with. */
  Provisioning asked(String name) {
    ConnectionSettings connection = settings.connection(name);
    RingSource told = told(connection);
    Optional<String> server = settings.server().publicAddress();
    var secret = secrets(told).get(0);
    return told.proof() == Proof.PATH
        ? new Provisioning(server.map(url -> url + "/rings/" + name + "/" + secret.reveal()))
        : new Provisioning(server.map(url -> url + "/signed/" + name), Optional.of(secret));
  }

  private RingSource told(ConnectionSettings connection) {
    return settings.server().sources().stream()
        .filter(source -> source.connection().equals(connection.name()))
        .reduce((first, second) -> second)
        .orElseGet(() -> RingSource.usual(connection.name(), connection.kind().proof()));
  }

  private Source source(ConnectionSettings connection) {
    RingSource told = told(connection);
    BodyShape usual = usual(told.proof(), connection.kind());
    BodyShape shape =
        told.record().isEmpty()
            ? usual
            : new BodyShape(told.record(), usual.eventField(), usual.listField());
    return new Source(told.connection(), verifier(told), shape, told.perMinute());
  }

  /** A secret in the path says nothing of the sender; what signs does. */
  private static BodyShape usual(Proof proof, CrmKind connected) {
    return proof == Proof.PATH
        ? shape(connected)
        : CrmKind.all().stream()
            .filter(kind -> kind.proof() == proof)
            .findFirst()
            .map(RingSources::shape)
            .orElse(OTHERS.getOrDefault(proof, BodyShape.of(List.of())));
  }

  private static BodyShape shape(CrmKind kind) {
    return new BodyShape(kind.rings().record(), kind.rings().event(), Optional.empty());
  }

  private Verifier verifier(RingSource told) {
    List<Secret> secrets =
        secrets(told).stream().map(secret -> Secret.of(secret.reveal())).toList();
    return switch (told.proof()) {
      case PATH -> Verifier.secretInPath(secrets);
      case SUITECRM_PACKAGE -> Verifier.commissionPackage(secrets, told.window());
      case STANDARD_WEBHOOKS -> Verifier.standardWebhooks(secrets, told.window());
      case HUBSPOT -> Verifier.hubSpotV3(secrets, publicUrl(), told.window());
      case XERO -> Verifier.xero(secrets);
    };
  }

  /** Those that are told, else the installation's own. */
  private List<org.commissionconnector.crm.Secret> secrets(RingSource told) {
    return told.secrets().isEmpty() ? List.of(RingSecret.of(settings)) : told.secrets();
  }

  private URI publicUrl() {
    return settings.server().publicUrl().orElse(URI.create("http://localhost"));
  }
}
