package org.commissionconnector.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.config.ServerSettings.Limits;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.config.ServerSettings.RingSource;
import org.commissionconnector.config.ServerSettings.Tls;
import org.commissionconnector.crm.Secret;

/** Reads where rings come in, and who may ring. */
final class ServerReader {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int USUAL_WORKERS = 4;
  private static final Set<String> PROOFS =
      Set.of("path", "suitecrm-package", "standard-webhooks", "hubspot", "xero");

  /** Of senders that take the installation's secret from us. */
  private static final Set<Proof> USE_OUR_SECRET = EnumSet.of(Proof.PATH, Proof.SUITECRM_PACKAGE);

  private final Path folder;
  private final Secrets secrets;

  ServerReader(Path folder, Secrets secrets) {
    this.folder = folder;
    this.secrets = secrets;
  }

  ServerSettings read(Part part) {
    ServerSettings server =
        new ServerSettings(
            part.text("bind").orElse("127.0.0.1"),
            part.read("port", Values::port).orElse(8470),
            part.read("publicUrl", Values::url),
            part.read("secret", secrets::find),
            part.read("adminToken", secrets::find),
            part.read("workers", text -> Values.number(text, 1, 64)).orElse(USUAL_WORKERS),
            part.has("tls") ? Optional.of(tls(part.part("tls"))) : Optional.empty(),
            limits(part.part("limits")),
            sources(part));
    part.refuseTheRest();
    return server;
  }

  private Tls tls(Part part) {
    Path keystore = folder.resolve(part.required("keystore", "server.p12"));
    if (!Files.isReadable(keystore)) {
      part.problem("keystore", Message.of("settings.secret-not-in-file", keystore));
    }
    Tls tls =
        new Tls(
            keystore,
            part.requiredAs("password", "env:KEYSTORE_PASSWORD", secrets::find)
                .orElse(Secret.of("")));
    part.refuseTheRest();
    return tls;
  }

  private static Limits limits(Part part) {
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(
            size(part, "bodyBytes", usual.bodyBytes()),
            size(part, "headerBytes", usual.headerBytes()),
            part.read("connections", text -> Values.number(text, 1, 100_000))
                .orElse(usual.connections()),
            part.read("idle", Values::duration).orElse(usual.idle()),
            part.read("wholeRequest", Values::duration).orElse(usual.wholeRequest()));
    part.refuseTheRest();
    return limits;
  }

  private static int size(Part part, String key, int usual) {
    return part.read(key, text -> Values.number(text, 1_024, 16 * MEBIBYTE)).orElse(usual);
  }

  private List<RingSource> sources(Part server) {
    List<RingSource> sources = new ArrayList<>();
    for (Part part : server.parts("sources")) {
      sources.add(source(part, server.has("publicUrl")));
    }
    return sources;
  }

  private RingSource source(Part part, boolean hasPublicUrl) {
    Proof proof =
        part.requiredAs("proof", "suitecrm-package", text -> Values.oneOf(text, PROOFS))
            .map(word -> Proof.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElse(Proof.PATH);
    RingSource source =
        new RingSource(
            part.requiredAs("connection", "odoo", Values::name).orElse("odoo"),
            proof,
            secrets(part),
            part.read("window", Values::duration).orElse(Duration.ofMinutes(5)),
            part.read("perMinute", text -> Values.number(text, 1, 999_999)).orElse(6_000),
            part.texts("record"));
    if (source.secrets().isEmpty() && !USE_OUR_SECRET.contains(proof)) {
      part.problem("secrets", Message.of("settings.missing", "secrets", "[env:RING_SECRET]"));
    }
    if (proof == Proof.HUBSPOT && !hasPublicUrl) {
      part.problem("proof", Message.of("settings.signed-address"));
    }
    part.refuseTheRest();
    return source;
  }

  private List<Secret> secrets(Part part) {
    List<Secret> found = new ArrayList<>();
    for (String where : part.texts("secrets")) {
      try {
        found.add(secrets.find(where));
      } catch (BadValue bad) {
        part.problem("secrets", bad.why());
      }
    }
    return found;
  }
}
