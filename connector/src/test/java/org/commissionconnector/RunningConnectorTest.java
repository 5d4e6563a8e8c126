package org.commissionconnector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commissionconnector.config.Settings;
import org.commissionconnector.config.SettingsFile;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.ledger.JdbcLedger;
import org.commissionconnector.process.Doorbell;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.writeback.SendListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole connector with its server and threads, on a CRM in memory. */
class RunningConnectorTest {
  private static final String SETTINGS =
      """
      company: {currency: EUR, timeZone: Europe/Berlin}
      database: {file: commission.db}
      server: {port: %d, secret: env:RING, adminToken: env:ADMIN}
      schedule: {catchUp: 24h, sweep: 24h, writeBack: 24h, alerts: 24h}
      connections:
        - {name: odoo, kind: odoo, url: "http://127.0.0.1:9", database: d, login: l, secret: env:RING}
      """;

  private static final String PLAN =
      """
      plan: flat
      currency: EUR
      period: month
      effective: 2020-01-01..
      payees: [{role: seller}]
      components:
        - component: deals
          credit: {event: deal, to: owner, base: amount}
          pay: 10%
      """;

  private final FakeCrm crm = new FakeCrm("odoo");
  private final CountDownLatch isReading = new CountDownLatch(1);
  private final CountDownLatch mayRead = new CountDownLatch(1);
  @TempDir private Path folder;
  private int port;
  private ConnectorApp app;

  /** Starts it, and waits until polling has looked, so that what comes then comes by ring. */
  @BeforeEach
  void start() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Files.createDirectory(folder.resolve("plans"));
    Files.writeString(folder.resolve("plans/flat.yaml"), PLAN);
    Files.writeString(folder.resolve("commission.yaml"), SETTINGS.formatted(port));
    Settings settings =
        SettingsFile.read(
            folder.resolve("commission.yaml"), Map.of("RING", "s3cret", "ADMIN", "t0ken"));
    crm.beforeEachRead(this::read);
    crm.putDirectory(Books.people(Books.employee("anna", null)));
    app = ConnectorApp.open(settings, connection -> crm, SendListener.NONE, Clock.systemUTC());
    app.start();
    while (crm.pulls() == 0) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void stop() {
    mayRead.countDown();
    app.close();
  }

  /** Records can be read only when the test allows it. */
  private void read() {
    isReading.countDown();
    try {
      assertTrue(mayRead.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Doorbell bell(String secret) {
    return new Doorbell(port, "odoo", secret);
  }

  private void awaitIdle() throws IOException, InterruptedException {
    Doorbell bell = bell("s3cret");
    while (!bell.isIdle()) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> admin(String method, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer t0ken")
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void metricsTellWhatCameWhatWaitsAndHowLongItTook() throws Exception {
    mayRead.countDown();
    crm.put(Books.won("1", "anna", "1000.00", "2026-11-05"));
    assertEquals(202, bell("s3cret").ring("won", "crm.lead", 1));
    assertEquals(401, bell("guessed").ring("won", "crm.lead", 1));
    assertEquals(404, new Doorbell(port, "nobody", "s3cret").ring("won", "crm.lead", 1));
    assertEquals(202, bell("s3cret").ring("won", "", 1));
    awaitIdle();

    Map<String, Double> metrics = bell("s3cret").metrics();
    assertEquals(
        """
        commission_inbox_oldest_waiting_seconds 0.0
        commission_inbox_rings{state="done"} 1.0
        commission_inbox_rings{state="parked"} 1.0
        commission_inbox_rings{state="waiting"} 0.0
        commission_inbox_rings{state="working"} 0.0
        commission_ledger_to_crm_seconds_count 2.0
        commission_outbox_waiting 0.0
        commission_ring_to_ledger_seconds_count 1.0
        commission_rings_total{outcome="kept",source="odoo"} 2.0
        commission_rings_total{outcome="no-proof",source="odoo"} 1.0
        commission_rings_total{outcome="unknown",source="none"} 1.0
        """,
        countsOf(metrics));
    assertEquals(1, crm.notices().size(), "beside the field");
    for (String latency : List.of("commission_ring_to_ledger", "commission_ledger_to_crm")) {
      double seconds = metrics.getOrDefault(latency + "_seconds_sum", -1.0);
      assertTrue(seconds >= 0 && seconds < 60, latency + " " + seconds);
      assertTrue(
          metrics.containsKey(latency + "_seconds_bucket{le=\"0.001\"}"), metrics.toString());
    }
  }

  private static String countsOf(Map<String, Double> metrics) {
    StringBuilder lines = new StringBuilder();
    metrics.forEach(
        (name, value) -> {
          if (!name.matches(".*_(bucket|sum|max)(\\{.*)?")) {
            lines.append(name).append(' ').append(value).append('\n');
          }
        });
    return lines.toString();
  }

  @Test
  void anAdminMendsAPoisonRingOverHttpAndItStopsNoOther() throws Exception {
    mayRead.countDown();
    assertEquals(202, bell("s3cret").ring("won", "", 7));
    crm.put(Books.won("1", "anna", "1000.00", "2026-11-05"));
    assertEquals(202, bell("s3cret").ring("won", "crm.lead", 1));
    awaitIdle();
    assertEquals(2, app.ledger().after(0, 10).size(), "earned and released");

    assertTrue(
        admin("GET", "/admin/inbox").body().startsWith("[{\"id\":1,\"state\":\"parked\""),
        admin("GET", "/admin/inbox").body());
    assertEquals(204, admin("POST", "/admin/inbox/1/retry").statusCode());
    awaitIdle();
    String again = admin("GET", "/admin/inbox/1").body();
    assertTrue(again.contains("names no record: its body has no '_model'"), again);
    assertEquals(204, admin("DELETE", "/admin/inbox/1").statusCode());
    assertEquals("[]", admin("GET", "/admin/inbox").body());
  }

  @Test
  void stoppingLetsTheRingAtHandEnd() throws Exception {
    crm.put(Books.won("1", "anna", "1000.00", "2026-11-05"));
    assertEquals(202, bell("s3cret").ring("won", "crm.lead", 1));
    assertTrue(isReading.await(30, TimeUnit.SECONDS));
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(app::close);
    while (bell("s3cret").isReady()) {
      Thread.onSpinWait();
    }
    assertFalse(stopped.isDone(), "it waits for the ring at hand");
    mayRead.countDown();
    stopped.get(30, TimeUnit.SECONDS);
    try (Database database =
        Database.open(DatabaseAddress.sqlite(folder.resolve("commission.db")))) {
      assertEquals(Map.of("done", 1L), new JdbcRings(database).counts());
      assertEquals(2, new JdbcLedger(database).after(0, 10).size());
    }
  }
}
