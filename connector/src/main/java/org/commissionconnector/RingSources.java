package org.commissionconnector;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commissionconnector.config.RingSecret;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.config.ServerSettings.RingSource;
import org.commissionconnector.config.Settings;
import org.commissionconnector.webhook.BodyShape;
import org.commissionconnector.webhook.Secret;
import org.commissionconnector.webhook.Source;
import org.commissionconnector.webhook.Verifier;

/** Who may ring, as the settings say: each connection, by the secret in the path unless told. */
final class RingSources {
  private static final Map<Proof, BodyShape> SHAPES =
      Map.of(
          Proof.PATH, BodyShape.of(List.of("_model", "_id")),
          Proof.STANDARD_WEBHOOKS, BodyShape.of(List.of()),
          Proof.SUITECRM_PACKAGE,
              new BodyShape(List.of("module", "record"), Optional.of("type"), Optional.empty()),
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

  List<Source> of(Collection<String> connections) {
    Map<String, RingSource> told =
        settings.server().sources().stream()
            .collect(
                Collectors.toMap(
                    RingSource::connection, Function.identity(), (first, second) -> second));
    List<Source> sources = new ArrayList<>();
    for (String name : connections) {
      sources.add(source(told.getOrDefault(name, usual(name))));
    }
    return sources;
  }

  /** A secret in the path, and the record where the connection's kind of CRM names it. */
  private RingSource usual(String name) {
    RingSource inPath = RingSource.inPath(name);
    boolean suite =
        settings.connections().stream()
            .anyMatch(one -> one.name().equals(name) && one.kind().equals("suitecrm"));
    return suite
        ? new RingSource(
            name,
            inPath.proof(),
            inPath.secrets(),
            inPath.window(),
            inPath.perMinute(),
            List.of("module", "record"))
        : inPath;
  }

  private Source source(RingSource told) {
    BodyShape usual = SHAPES.getOrDefault(told.proof(), BodyShape.of(List.of()));
    BodyShape shape =
        told.record().isEmpty()
            ? usual
            : new BodyShape(told.record(), usual.eventField(), usual.listField());
    return new Source(told.connection(), verifier(told), shape, told.perMinute());
  }

  private Verifier verifier(RingSource told) {
    List<Secret> secrets =
        told.secrets().stream().map(secret -> Secret.of(secret.reveal())).toList();
    return switch (told.proof()) {
      case PATH -> Verifier.secretInPath(secrets.isEmpty() ? List.of(ownSecret()) : secrets);
      case SUITECRM_PACKAGE -> Verifier.commissionPackage(secrets, told.window());
      case STANDARD_WEBHOOKS -> Verifier.standardWebhooks(secrets, told.window());
      case HUBSPOT -> Verifier.hubSpotV3(secrets, publicUrl(), told.window());
      case XERO -> Verifier.xero(secrets);
    };
  }

  private Secret ownSecret() {
    return Secret.of(RingSecret.of(settings).reveal());
  }

  private URI publicUrl() {
    return settings.server().publicUrl().orElse(URI.create("http://localhost"));
  }
}
