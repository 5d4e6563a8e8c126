package org.commissionconnector.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Secret;

/**
 * Where rings come in.
 *
 * @param port 0 takes any free one
 * @param publicUrl how CRMs reach this server; empty when they are not asked to ring
 * @param secret in the path of every ring; empty for one that is made once and kept beside the
 *     database
 * @param adminToken that lets an admin look into the inbox over HTTP; empty for nobody
 * @param workers how many rings are worked on at once
 * @param sources how senders prove who they are, where it is not by the secret in the path
 */
public record ServerSettings(
    String bind,
    int port,
    Optional<URI> publicUrl,
    Optional<Secret> secret,
    Optional<Secret> adminToken,
    int workers,
    Optional<Tls> tls,
    Limits limits,
    List<RingSource> sources) {

  public ServerSettings {
    sources = List.copyOf(sources);
  }

  /** The public address without a slash at its end, to put a path behind it. */
  public Optional<String> publicAddress() {
    return publicUrl.map(url -> url.toString().replaceAll("/+$", ""));
  }

  /**
   * @param keystore of PKCS#12 or JKS, with the server's certificate and key
   */
  public record Tls(Path keystore, Secret password) {}

  /**
   * What one sender may ask of the server.
   *
   * @param connections open at once
   * @param idle a connection on which nothing happens so long is closed
   * @param wholeRequest a request that has begun must have come whole by then
   */
  public record Limits(
      int bodyBytes, int headerBytes, int connections, Duration idle, Duration wholeRequest) {
    public static final Limits USUAL =
        new Limits(64 * 1024, 8 * 1024, 4_000, Duration.ofSeconds(30), Duration.ofSeconds(20));
  }

  /**
   * How the rings of a connection prove who sent them.
   *
   * @param secrets any of which will do; empty for the installation's own
   * @param window how far a signed timestamp may lie from now
   * @param perMinute so many deliveries are taken a minute
   * @param record the fields of the body that name the record; empty for the sender's usual ones
   */
  public record RingSource(
      String connection,
      Proof proof,
      List<Secret> secrets,
      Duration window,
      int perMinute,
      List<String> record) {
    public RingSource {
      secrets = List.copyOf(secrets);
      record = List.copyOf(record);
    }

    /** By the installation's own secret, as often as any CRM rings. */
    public static RingSource usual(String connection, Proof proof) {
      return new RingSource(connection, proof, List.of(), Duration.ofMinutes(5), 6_000, List.of());
    }
  }

  /** How a sender proves who it is. */
  public enum Proof {
    PATH,
    SUITECRM_PACKAGE,
    STANDARD_WEBHOOKS,
    HUBSPOT,
    XERO
  }
}
