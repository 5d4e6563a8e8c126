package org.commissionconnector.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.webhook.BodyShape;
import org.commissionconnector.webhook.Operations;
import org.commissionconnector.webhook.Secret;
import org.commissionconnector.webhook.Source;
import org.commissionconnector.webhook.Verifier;
import org.commissionconnector.webhook.WebhookServer;
import org.commissionconnector.webhook.WebhookSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rings that come while nothing can be kept, through HTTP and down to a real database. */
class OutageTest {
  private static final Source SOURCE =
      new Source(
          "xero-like",
          Verifier.secretInPath(Secret.of("s3cret")),
          new BodyShape(List.of("id"), Optional.of("type"), Optional.of(BodyShape.WHOLE_BODY)),
          Source.USUAL_PER_MINUTE);

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;

  private static WebhookServer serve(Rings rings) {
    return WebhookServer.start(
        WebhookSettings.defaults(),
        List.of(SOURCE),
        new GroupCommitInbox(rings, () -> {}),
        Clock.systemUTC(),
        new Operations(() -> true, new SimpleMeterRegistry(), () -> "", Optional.empty()));
  }

  /** A delivery of two events about these records, the second with a long text. */
  private HttpResponse<String> deliver(WebhookServer server, int first, int second)
      throws IOException, InterruptedException {
    String body =
        "[{\"id\":%d,\"type\":\"won\"},{\"id\":%d,\"type\":\"won\",\"text\":\"%s\"}]"
            .formatted(first, second, "x".repeat(20_000));
    URI url = server.url().resolve("/rings/xero-like/s3cret");
    return http.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static void assertToldToComeAgain(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
    assertEquals("", answer.body());
  }

  private static void allowPages(Database database, String howMany) {
    long unused =
        database.inTransaction(
            handle ->
                handle.createQuery("PRAGMA max_page_count = " + howMany).mapTo(Long.class).one());
  }

  private static long pages(Database database) {
    return database.read(handle -> handle.createQuery("PRAGMA page_count").mapTo(Long.class).one());
  }

  @Test
  void whenTheDiskIsFullNothingIsHalfKeptAndItGoesOnWhenThereIsRoom() throws Exception {
    try (Database database = Database.open(DatabaseAddress.sqlite(folder.resolve("full.db")))) {
      Rings rings = new JdbcRings(database);
      try (WebhookServer server = serve(rings)) {
        assertEquals(202, deliver(server, 1, 2).statusCode());
        allowPages(database, String.valueOf(pages(database) + 1));
        assertToldToComeAgain(deliver(server, 3, 4));
        assertToldToComeAgain(deliver(server, 3, 4));
        assertEquals(Map.of("waiting", 2L), rings.counts());
        allowPages(database, "1000000");
        assertEquals(202, deliver(server, 3, 4).statusCode());
        assertEquals(Map.of("waiting", 4L), rings.counts());
      }
    }
  }

  @Test
  void whenThePostgreSqlServerIsAwayNothingIsHalfKeptAndItGoesOnWhenItIsBack() throws Exception {
    int port = freePort();
    EmbeddedPostgres running = postgres(port);
    String url = running.getJdbcUrl("postgres", "postgres").replaceAll("[?&]user=[^&]*", "");
    try (Database database = Database.open(DatabaseAddress.postgres(url, "postgres", ""))) {
      Rings rings = new JdbcRings(database);
      try (WebhookServer server = serve(rings)) {
        assertEquals(202, deliver(server, 1, 2).statusCode());
        running.close();
        long begin = System.nanoTime();
        assertToldToComeAgain(deliver(server, 3, 4));
        assertTrue(
            System.nanoTime() - begin < 30_000_000_000L,
            "a sender is answered while it still waits");
        running = postgres(port);
        assertEquals(202, deliver(server, 3, 4).statusCode());
        assertEquals(Map.of("waiting", 4L), rings.counts());
      }
    } finally {
      running.close();
    }
  }

  private EmbeddedPostgres postgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setDataDirectory(folder.resolve("postgres").toFile())
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
