package org.commissionconnector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.config.ScheduleSettings;
import org.commissionconnector.config.ServerSettings;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Finding.Level;

/** Looks whether a CRM can ring here, as far as that can be seen from this side. */
final class RingReach {
  private static final String SUBJECT = "rings";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ServerSettings server;
  private final ScheduleSettings schedule;

  RingReach(ServerSettings server, ScheduleSettings schedule) {
    this.server = server;
    this.schedule = schedule;
  }

  Finding of(ConnectionSettings connection) {
    Optional<URI> url = server.publicUrl();
    if (url.isEmpty()) {
      return new Finding(
          Level.WARNING,
          SUBJECT,
          "the settings name no 'publicUrl': changes are found by polling only, every "
              + schedule.catchUp().toMinutes()
              + " minutes",
          "set 'publicUrl' under 'server' to an address of this machine that %s reaches"
              .formatted(connection.url().getHost()));
    }
    String address = server.publicAddress().orElseThrow();
    if (isOnlyHere(url.get()) && !isOnlyHere(connection.url())) {
      return new Finding(
          Level.WARNING,
          SUBJECT,
          "%s means each machine itself: %s cannot ring here by it"
              .formatted(address, connection.url().getHost()),
          "set 'publicUrl' under 'server' to an address of this machine that %s reaches"
              .formatted(connection.url().getHost()));
    }
    return answers(URI.create(address + "/health/live"))
        ? new Finding(Level.OK, SUBJECT, address + " answers", "")
        : new Finding(
            Level.WARNING,
            SUBJECT,
            "nothing answers at " + address + "; no ring arrives",
            "start 'commission run', or correct 'publicUrl' or the proxy in front of it");
  }

  private static boolean isOnlyHere(URI url) {
    try {
      return InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static boolean answers(URI url) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException broken) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
